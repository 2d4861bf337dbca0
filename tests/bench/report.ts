import { register } from 'node:module'
import { languages } from '#workflows/languages.ts'
import { timed } from './process-time.ts'
import type { Figure } from './table.ts'

/** Of so many invented needs of a half-year each is counted so often, for some thousand requests. */
const TIMES = 6
const AIM = 60 // seconds

// Charts of documents are parts of pages, whose styles and maps mean nothing here.
const withoutStyles = `export const load = (url, context, next) =>
	/\\.(css|svg)$/.test(url.split('?')[0]) ? { format: 'module', source: 'export default {}', shortCircuit: true } : next(url, context)`

/** Measures the report of a half-year with a thousand requests: all files of six languages, as they are downloaded. */
export async function report(): Promise<Figure[]> {
	register(`data:text/javascript,${encodeURIComponent(withoutStyles)}`)
	const { reportModel } = await import('#app/documents/report/compose-report.ts')
	const { reportFile } = await import('#app/documents/report/report-files.server.ts')
	const { reportRelease, writtenReport } = await import('#tests/support/report/written-report.ts')
	const release = await reportRelease({ times: TIMES })
	const { source, paragraphs } = writtenReport(release)
	const { seconds, processor } = await timed(async () => {
		for (const language of languages) {
			const model = reportModel(source, paragraphs, language)
			for (const format of ['docx', 'pdf'] as const) await reportFile(model, format)
		}
	})
	return [
		{
			what: `report of ${release.needs} needs in six languages, DOCX and PDF`,
			value: `${seconds.toFixed(1)} s`,
			against: `${processor.toFixed(1)} s of a processor`,
			aim: `<= ${AIM} s`,
			met: seconds <= AIM,
		},
	]
}
