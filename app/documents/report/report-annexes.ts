import type { ReportAnnex, ReportDataset } from '#app/domain/report/report-model.ts'
import type { Say } from '#app/i18n/use-say.ts'
import type { Language } from '#workflows/languages.ts'
import { unDate } from '../un-format.ts'

const rules = ['confidential', 'hidden', 'themes', 'money', 'frozen']

/** What stands after the chapters: the dataset that all numbers are from, and the rules by which they are counted. */
export const reportAnnexes = (dataset: ReportDataset, language: Language, say: Say): ReportAnnex[] => [
	{
		title: say('reportDocument.dataset.title'),
		lines: [
			{ label: say('reportDocument.dataset.release'), text: dataset.release, isCode: true },
			{
				label: say('reportDocument.dataset.asAt'),
				text: unDate(dataset.asAt, language),
				isCode: false,
			},
			{ label: say('reportDocument.dataset.sha256'), text: dataset.sha256, isCode: true },
		],
	},
	{
		title: say('openData.made.title'),
		lines: rules.map((rule) => ({ label: '', text: say(`openData.made.${rule}`), isCode: false })),
	},
]
