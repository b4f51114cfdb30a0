// Shows the button that opens the browser's own print dialogue.
(() => {
  const button = document.getElementById("print");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
})();
