import "../../../lib/one-login.js";

export default {};
