import { isOneOf } from '#workflows/names.ts'

/** The six official languages of the United Nations, in the order the Organization lists them. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Language = (typeof languages)[number]

/** The language of a reader who asks for none of the six. Its words are the source of the others. */
export const fallbackLanguage: Language = 'en'

/** The side from which a language is read. */
export const direction = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** Whether a value from outside names one of the six languages. */
export const isLanguage = (value: unknown): value is Language =>
	typeof value === 'string' && isOneOf(languages, value)

/** Each language as its own speakers write it: nobody has to read another language to find theirs. */
export const ownNames: Record<Language, string> = {
	ar: 'العربية',
	zh: '中文',
	en: 'English',
	fr: 'Français',
	ru: 'Русский',
	es: 'Español',
}

/** How dates and numbers are written. Arabic keeps Latin digits, as in the documents of the United Nations. */
export const intlLocales: Record<Language, string> = {
	ar: 'ar-u-nu-latn',
	zh: 'zh-Hans',
	en: 'en-GB',
	fr: 'fr',
	ru: 'ru',
	es: 'es',
}
