// There is one login for all of BeianFlow. Where these applications would show a form of their own, after a logout or when the
// session has ended, they ask for their page anew: that leads to the common login page and, after it, back here.
const ownLogin = /^#!?\/login/;

function toCommonLogin() {
  if (ownLogin.test(location.hash)) {
    location.replace(location.pathname);
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
