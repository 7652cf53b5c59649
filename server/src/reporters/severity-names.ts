/** What people call the severities. */
export const severityNames = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;

/** Most severe first. */
export const severities = ['error', 'warning', 'info'] as const;
