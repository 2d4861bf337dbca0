export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
export type Language = (typeof languages)[number]

export const direction = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')
