import { useMessages, useTranslations } from 'use-intl/react'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { useSay } from '#app/i18n/use-say.ts'

/** The names of a field without the numbers of rows: `lines.1.site` is `lines_site`, or `site` where that is enough. */
export function keysOf(path: string): string[] {
	const names = path.split('.').filter((part) => !/^\d+$/.test(part))
	return names.length > 1 ? [names.join('_'), names.at(-1) ?? ''] : names
}

type Texts = Map<string, string | undefined>
const known = new WeakMap<object, Texts>()

/** The texts that were looked up among these words before: a server keeps the words of a section from page to page. */
function textsOf(words: object): Texts {
	const texts = known.get(words) ?? new Map()
	known.set(words, texts)
	return texts
}

/** The words for the fields of a section, by the name a field has in the page. */
export function useFieldWords(section: RequestSection | NeedSection) {
	const t = useSay()
	const form = useTranslations('form')
	const texts = textsOf(useMessages())
	const find = (...keys: string[]): string | undefined => {
		const asked = keys.join()
		if (texts.has(asked)) return texts.get(asked)
		const key = keys.find((one) => t.has(one))
		const text = key ? t(key) : undefined
		texts.set(asked, text)
		return text
	}
	const own = (path: string, end = '') => find(...keysOf(path).map((key) => `draft.${section}.${key}${end}`))
	const row = (path: string, number: number): string => {
		const key = `draft.${section}.${path}Row`
		return t.has(key) ? t(key, { number }) : `${own(path) ?? path} ${number}`
	}
	return {
		label: (path: string) => own(path) ?? path,
		/** The name of one row of a table: "Item 2". */
		row,
		hint: (path: string) => own(path, 'Hint'),
		add: (path: string) => own(path, 'Add'),
		text: (key: string) => find(`draft.${section}.${key}`),
		groupTitle: (title: string) => find(`draft.${section}.groups.${title}`),
		help(path: string) {
			const text = find(`help.${section}.${path}.text`)
			return text ? { text, example: find(`help.${section}.${path}.example`) } : undefined
		},
		/** The name of a field in the error summary: `lines.1.site` is "Item 2: Where it will be used". */
		fullLabel(path: string): string {
			const [outer = '', index = ''] = path.split('.')
			const label = own(path) ?? path
			if (path === outer) return label
			const isRow = /^\d+$/.test(index)
			const within = isRow ? row(outer, Number(index) + 1) : (own(outer) ?? outer)
			return form('summaryItem', { label: within, message: label })
		},
	}
}
