export const root: string;
export const rulesDir: string;
export const families: readonly string[];
export function ruleIds(): string[];
export function readPage(id: string): {
  id: string;
  title: { zh: string; en: string };
  sections: Record<string, string>;
  examples: { kind: 'good' | 'bad'; text: string; fixed?: string; dialect?: string; options?: string; message?: string }[];
  markdown: string;
};
