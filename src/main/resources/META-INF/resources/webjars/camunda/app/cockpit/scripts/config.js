import "../../../lib/one-login.js";

export default {
  customScripts: ["scripts/deadlines"],
};
