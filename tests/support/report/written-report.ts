import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import { composeRelease } from '#app/domain/releases/compose-release.ts'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { tablesOf } from '#app/domain/releases/get-release.server.ts'
import { addParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { beginReport } from '#app/domain/report/editing/begin-report.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import type { WrittenParagraph } from '#app/domain/report/report-model.ts'
import type { ReportFrameForm } from '#app/forms/report.ts'
import type { Actor } from '#app/platform/actor.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ReportEvent } from '#workflows/report/events.ts'
import { office } from '../people.ts'
import { inventedFacts } from '../releases/invented-release.ts'
import { statesOfSamples } from '../releases/states-of-samples.ts'
import { look } from '../steps.ts'

const PERIOD = '2026-H1'

/** A release of the invented needs of a half-year, protected as in production; `times` has so many of each need. */
export async function reportRelease({ times = 1, needs = Number.POSITIVE_INFINITY } = {}) {
	const facts = inventedFacts(PERIOD)
		.slice(0, needs)
		.flatMap((fact) =>
			Array.from({ length: times }, (_, at) => ({ ...fact, need_id: `${fact.need_id}-${at}` })),
		)
	const { ask, close } = openSolver()
	const { numbers } = await composeRelease(facts, {
		period: PERIOD,
		states: statesOfSamples,
		earlier: [],
		solve: solveBy(ask),
	}).finally(close)
	return {
		number: PERIOD,
		asAt: new Date(boundsOf(PERIOD)?.to ?? 0),
		sha256: 'a'.repeat(64),
		needs: facts.length,
		tables: tablesOf(numbers.map(({ table, dims, measure, value }) => [table, dims, measure, value])),
	}
}
export type ReportRelease = Awaited<ReturnType<typeof reportRelease>>

/** Every sentence that is suggested for a release, the first with a note, items, States and odd characters. */
export function writtenReport(release: ReportRelease) {
	const odd = 'SOM-TA-2026-GHA-0007 \u{1f600} \u0378 \u0007 {kinds:total:n}'
	const paragraphs = suggestParagraphs(release).map(({ key, chapter, variants }): WrittenParagraph => {
		const [variant] = variants
		const texts = Object.fromEntries(
			languages.map((language) => {
				const text = variant?.texts[language] ?? ''
				return [language, key === 'total' ? `${text}^[${odd}]\n- {state:BOL};\n- {state:GHA}.` : text]
			}),
		)
		return { id: key, chapter, texts }
	})
	const bolivia: Partial<Record<Language, string>> = {
		ar: 'بوليفيا (دولة - المتعددة القوميات)',
		en: 'Bolivia (Plurinational State of)',
	}
	return {
		paragraphs,
		source: {
			release,
			states: new Map([
				['BOL', bolivia],
				['GHA', { en: 'Ghana' }],
			]),
			frame: {
				symbol: 'CTOC/COP/WG.7/2027/2',
				date: '2027-07-15',
				original: 'en' as const,
				session: { en: 'Thirteenth session\nVienna, 15 July 2027' },
			},
		},
	}
}

/** What is decided of a report as a whole. */
export const frame: ReportFrameForm = {
	symbol: 'CTOC/COP/WG.7/2027/X',
	dated: '2027-07-15',
	original: 'en',
	session: { ar: '', zh: '', en: 'Thirteenth session, Vienna', fr: '', ru: '', es: '' },
}

/** A report that the administrator has begun from a release; returns its id. */
export const aReport = (releaseId: string, content: Partial<ReportFrameForm> = {}): Promise<string> =>
	beginReport(office.administrator, releaseId, { ...frame, ...content })

/** A paragraph by the administrator, in English; returns its id. */
export const aParagraph = (reportId: string, text: string): Promise<string> =>
	addParagraph(office.administrator, { reportId, chapter: 'submitted', text })

/** Takes a step of a report from a page that is up to date. */
export async function reportStepOf(actor: Actor, reportId: string, event: ReportEvent): Promise<void> {
	const { revision } = await look((tx) => tx.report.findUniqueOrThrow({ where: { id: reportId } }))
	await takeReportStep(actor, { reportId, revision, event })
}

/** Saves a text from a page that is up to date. */
export async function writeText(
	actor: Actor,
	place: { reportId: string; paragraphId: string; language: Language },
	text: string,
): Promise<void> {
	const { paragraphId } = place
	const current = await look((tx) => tx.reportText.findMany({ where: { paragraphId, replacedAt: null } }))
	const of = (language: Language) => current.find((one) => one.language === language)?.version ?? 0
	const follows = place.language === 'en' ? 0 : of('en')
	await saveText(actor, { ...place, version: of(place.language), follows, text })
}

/** Writes every paragraph of a report in the languages that it lacks, with the words of the original. */
export async function writeAllLanguages(reportId: string): Promise<void> {
	const paragraphs = await look((tx) =>
		tx.reportParagraph.findMany({
			where: { reportId, removedAt: null },
			include: { texts: { where: { replacedAt: null } } },
		}),
	)
	for (const { id: paragraphId, texts } of paragraphs) {
		const original = texts.find(({ language }) => language === 'en')?.text ?? ''
		for (const language of languages)
			if (!texts.some((one) => one.language === language))
				await writeText(office.administrator, { reportId, paragraphId, language }, original)
	}
}

/** Submits a report that is written in all languages. */
export async function submitReport(reportId: string): Promise<void> {
	await writeAllLanguages(reportId)
	await reportStepOf(office.administrator, reportId, { type: 'submit' })
}

/** A report with one paragraph, as published by the approver; returns the ids of both. */
export async function aPublishedReport(
	releaseId: string,
): Promise<{ reportId: string; paragraphId: string }> {
	const reportId = await aReport(releaseId)
	const paragraphId = await aParagraph(reportId, 'States submitted {kinds:training:n} training needs.')
	await submitReport(reportId)
	await reportStepOf(office.approver, reportId, { type: 'approve' })
	await reportStepOf(office.approver, reportId, { type: 'publish' })
	return { reportId, paragraphId }
}
