import { intlLocales, type Language } from '#workflows/languages.ts'
import { sayer } from './translator.server.ts'
import { type Say, wordOf } from './use-say.ts'

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** Copying text out of a PDF doubles Arabic vowel signs, so printed words go without them. */
const withoutVowels = (text: string) => text.replace(/[\u064b-\u0652\u0670]/g, '')

/** The words of a printed request in one language: those of its form and of its page. */
export function filingWordsIn(language: Language) {
	const say = (namespace: Parameters<typeof sayer>[1]): Say => {
		// Keys are put together from names of sections and fields: the form's own tests prove that they exist.
		const words = sayer(language, namespace)
		return Object.assign((...given: Parameters<Say>) => withoutVowels(words(...given)), {
			has: (key: string) => words.has(key),
		})
	}
	const [sheet, request, draft] = [say('filingSheet'), say('request'), say('draft')]
	const [codes, common] = [say('codes'), say('common')]
	const locale = intlLocales[language]
	const numbers = new Intl.NumberFormat(locale)
	const years = new Intl.NumberFormat(locale, { useGrouping: false })
	const days = new Intl.DateTimeFormat(locale, day)
	const label = (section: string, path: string) => {
		const [within = '', name = ''] = path.split('.')
		const keys = name ? [`${section}.${within}_${name}`, `${section}.${name}`] : [`${section}.${within}`]
		const key = keys.find((each) => draft.has(each))
		return key ? draft(key) : path
	}
	return {
		title: sheet('title'),
		sample: sheet('sample'),
		notSubmitted: sheet('notSubmitted'),
		empty: sheet('empty'),
		attachments: sheet('attachments'),
		overview: (name: string) => (name === 'printedAt' ? sheet(name) : request(`overview.${name}`)),
		signature: {
			title: sheet('signature.title'),
			text: sheet('signature.text'),
			name: sheet('signature.name'),
			post: sheet('signature.post'),
			date: sheet('signature.date'),
			signature: sheet('signature.signature'),
		},
		foot: sheet('foot'),
		kind: (kind: string) => codes(`kinds.${kind}`),
		need: (rank: number, title: string) => request('needs.name', { rank, title }),
		section: (section: string) => draft(`sections.${section}`),
		label,
		row: (section: string, path: string, number: number) => {
			const key = `${section}.${path}Row`
			return draft.has(key) ? draft(key, { number }) : `${label(section, path)} ${number}`
		},
		code: (list: string, code: string) => wordOf(codes, `${list}.${code}`, code),
		yesOrNo: (value: boolean) => common(value ? 'yes' : 'no'),
		day: (value: string) => days.format(new Date(value)),
		number: (value: number, isYear: boolean) => (isYear ? years : numbers).format(value),
	}
}
