import type { BlockWords } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { languages } from '#workflows/languages.ts'

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
