import { HIDDEN } from '#app/components/charts/chart-words.ts'
import type { AgendaAnnex, AnnexState } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { wordOf } from '#app/i18n/use-say.ts'
import { renderUnDocx } from '#app/platform/documents/render-un-docx.server.ts'
import type { UnDocument, UnTable } from '#app/platform/documents/un-document.ts'
import { renderUnPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import { unDate, unNumber } from '#workflows/report/un-format.ts'
import { paragraphSign, unMasthead } from '../un-masthead.server.ts'

type Annex = Pick<AgendaAnnex, 'asAt' | 'states'>

/** The annex to the agenda of a meeting as a file: both formats have the same text. Throws if it takes too much. */
export function annexFile(annex: Annex, format: 'pdf' | 'docx', language: Language): Promise<Buffer> {
	const document = annexDocument(annex, language)
	return format === 'pdf' ? renderUnPdf(document) : renderUnDocx(document)
}

/** A table for each State in the order of its names, below what the annex is. */
function annexDocument({ asAt, states }: Annex, language: Language): UnDocument {
	const t = translator(language, 'agendaAnnex')
	const intro = t('intro', { day: unDate(asAt, language), sign: HIDDEN })
	return {
		...unMasthead({ symbol: null, date: dayOfOffice(asAt), original: 'en' }, language),
		session: null,
		title: translator(language, 'reportDocument')('title'),
		subtitles: [t('title'), t('note')],
		blocks: [
			{ kind: 'paragraph', sign: paragraphSign(1, language), runs: [{ value: intro }] },
			...states.map((state, at) => stateTable(state, at + 1, language)),
		],
		at: asAt,
	}
}

function stateTable({ name, needs }: AnnexState, number: number, language: Language): UnTable {
	const t = translator(language, 'agendaAnnex')
	const say = sayer(language, 'codes')
	// A code of an older release may have no words.
	const word = (list: string, code: string) => wordOf(say, `${list}.${code}`, code)
	const date = (day: string | null) => (day ? unDate(new Date(`${day}T00:00:00Z`), language) : null)
	return {
		kind: 'table',
		name: translator(language, 'reportDocument')('table', { number: String(number) }),
		title: name,
		head: [t('need'), t('themes'), t('authority'), t('quantity'), t('urgency'), t('dates')],
		rows: needs.map((need) => ({
			isTotal: false,
			cells: [
				[need.taType ? word('taTypes', need.taType) : word('kinds', need.kind), need.title]
					.filter((text) => text)
					.join('\n'),
				(need.themes ?? []).map((theme) => word('themes', theme)).join('\n'),
				need.authority ?? '',
				need.lines.length > 0
					? linesText(need.lines, language)
					: need.quantity === null
						? ''
						: unNumber(need.quantity, language),
				need.urgency ? word('urgencies', need.urgency) : '',
				[date(need.earliest), date(need.latest)].filter((day) => day !== null).join(' –\n'),
			].map((text) => text || HIDDEN),
		})),
		// Numbers are among texts, so that no column is of numbers alone.
		numbersFrom: 6,
		remarks: [],
	}
}
