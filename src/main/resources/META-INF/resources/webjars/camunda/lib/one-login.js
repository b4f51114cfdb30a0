// There is one login for all of BeianFlow. Where these applications would show a form of their own, after a logout or when the
// session has ended, they go to the common login page instead.
const ownLogin = /^#!?\/login/;

function toCommonLogin() {
  if (ownLogin.test(location.hash)) {
    const root = location.pathname.slice(0, location.pathname.indexOf("/camunda/"));
    location.replace(root + "/login");
  }
}

for (const change of ["pushState", "replaceState"]) {
  const original = history[change];
  history[change] = function () {
    const result = original.apply(this, arguments);
    toCommonLogin();
    return result;
  };
}
addEventListener("hashchange", toCommonLogin);
toCommonLogin();
