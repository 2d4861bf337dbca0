import type { BlockWords } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import type { LedgerName } from '#app/forms/lists/ledger-list.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { type Language, languages } from '#workflows/languages.ts'

const titles = { status: 'decision', remark: 'remark' } as const
const tests = { preTest: 'preTest', postTest: 'postTest' } as const

/** Titles of columns as people copy them with their cells, in any of the six languages. */
function labelsOf(column: string): string[] {
	return languages.flatMap((language) => {
		const t = translator(language, 'trainingRecords')
		if (column === 'status' || column === 'remark') return [t(`vetting.${titles[column]}`)]
		if (column === 'preTest' || column === 'postTest') return [t(`results.${tests[column]}`)]
		return []
	})
}

const decisions = ['nominated', 'confirmed', 'reserve', 'notConfirmed'] as const

const plain = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase('und')

let known: ReadonlyMap<string, string> | undefined

/** The code of each word for an entry, in the six languages, with the signs that people use in sheets. */
function codes(): ReadonlyMap<string, string> {
	known ??= new Map([
		...languages.flatMap((language): [string, string][] => {
			const t = translator(language, 'trainingRecords')
			return [
				[plain(t('attendance.present')), 'present'],
				[plain(t('attendance.absent')), 'absent'],
				...decisions.map((code): [string, string] => [plain(t(`status.${code}`)), code]),
			]
		}),
		...['1', 'x', '\u2713', '\u2714', '\u00d7', 'p', 'true'].map((sign): [string, string] => [
			sign,
			'present',
		]),
		...['0', '-', '\u2013', 'a', 'false'].map((sign): [string, string] => [sign, 'absent']),
	])
	return known
}

/** The words and signs of a pasted block; a text without a code stays as it is, and is refused at its cell. */
export const blockWords: BlockWords = {
	labels: labelsOf,
	code: (text) => codes().get(plain(text)) ?? text,
}

/** What a workbook is of: its ledger and its course. */
export const workbookOf = (deliveryId: string, ledger: LedgerName) => `ledger:${ledger}:${deliveryId}`

const day = /^\d{4}-\d{2}-\d{2}$/

/** The words of a workbook in one language. A day stands over its column as `YYYY-MM-DD`, which every program reads. */
export function ledgerWords(language: Language, ledger: LedgerName) {
	const t = translator(language, 'trainingRecords')
	return {
		title: t(`ledger.tabs.${ledger}`),
		head: [t('ledger.workbook.id'), t('nominees.name'), t('nominees.unit')],
		titleOf(column: string) {
			if (day.test(column)) return column
			if (column === 'status' || column === 'remark') return t(`vetting.${titles[column]}`)
			return column === 'preTest' || column === 'postTest' ? t(`results.${tests[column]}`) : column
		},
		textOf(column: string, value: string): string | number | null {
			if (value === '') return null
			if (value === 'present' || value === 'absent') return t(`attendance.${value}`)
			const decided = column === 'status' && decisions.find((code) => code === value)
			if (decided) return t(`status.${decided}`)
			return column === 'preTest' || column === 'postTest' ? Number(value) : value
		},
	}
}
