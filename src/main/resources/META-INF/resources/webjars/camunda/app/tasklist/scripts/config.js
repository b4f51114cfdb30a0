import "../../../lib/one-login.js";

export default {
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "认领当前任务" },
    focusFilter: { key: "ctrl+shift+f", description: "转到第一个筛选器" },
    focusList: { key: "ctrl+alt+l", description: "转到第一个任务" },
    focusForm: { key: "ctrl+alt+f", description: "转到表单的第一个输入框" },
    startProcess: { key: "ctrl+alt+p", description: "发起流程" },
  },
};
