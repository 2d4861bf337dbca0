import { assert, beforeAll, expect, test } from 'vitest'
import { suggestParagraphs } from '#app/documents/report/suggest-paragraphs.ts'
import {
	addParagraph,
	moveParagraph,
	removeParagraph,
} from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { beginReport, changeFrame } from '#app/domain/report/editing/begin-report.server.ts'
import { addComment, resolveComment } from '#app/domain/report/editing/comments.server.ts'
import { getParagraph } from '#app/domain/report/editing/get-paragraph.server.ts'
import { getReport } from '#app/domain/report/editing/get-report.server.ts'
import { listReports } from '#app/domain/report/editing/list-reports.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import { takeSentence } from '#app/domain/report/editing/suggested-sentences.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aRelease, aReleasedRelease } from '#tests/support/releases/a-release.ts'
import {
	aParagraph,
	aPublishedReport,
	aReport,
	frame,
	reportStepOf,
	submitReport,
	writeAllLanguages,
	writeText,
} from '#tests/support/report/written-report.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Language } from '#workflows/languages.ts'

useWorld()
const { administrator, approver, officer, manager, donor } = office
const everyReader = [administrator, approver, officer, manager, donor, ghana.drafter]

let releaseId = ''
beforeAll(async () => {
	releaseId = await aReleasedRelease('2025-H2')
})

const view = (actor: Actor, id: string) => getReport(actor, id, 'en')
type Place = { id: string; paragraphId: string }
const inLanguage = (actor: Actor, { id, paragraphId }: Place, language: Language) =>
	getParagraph(actor, id, paragraphId, { language, suggest: suggestParagraphs })
const seenBy = async (id: string) => {
	const found = await Promise.allSettled(everyReader.map((actor) => view(actor, id)))
	return everyReader.filter((_, at) => found[at]?.status === 'fulfilled').map((actor) => actor.id)
}
const toldOf = async (template: string) => {
	const rows = await look((tx) => tx.notice.findMany({ where: { template }, orderBy: { personId: 'asc' } }))
	return rows.map(({ personId }) => personId)
}

test('a report is written, approved by a person who wrote nothing in it, published and withdrawn', async () => {
	const id = await aReport(releaseId)
	await aParagraph(id, 'States submitted {kinds:training:n} training needs.')
	expect(await seenBy(id)).toEqual([administrator.id, approver.id])
	expect(await view(administrator, id)).toMatchObject({ status: 'draft', mayWrite: true, openTo: ['submit'] })
	await submitReport(id)
	expect(await toldOf('reportToApprove')).toEqual([approver.id])
	expect(await view(administrator, id)).toMatchObject({ mayWrite: false, openTo: [] })
	expect(await view(approver, id)).toMatchObject({ openTo: ['approve', 'sendBack'] })

	await reportStepOf(approver, id, { type: 'approve' })
	expect(await toldOf('reportApproved')).toEqual([administrator.id])
	expect(await seenBy(id)).toEqual([administrator.id, approver.id, officer.id, manager.id])
	expect(await view(officer, id)).toMatchObject({ isOwn: false, authors: [], history: [], openTo: [] })

	await reportStepOf(approver, id, { type: 'publish' })
	expect(await seenBy(id)).toEqual(everyReader.map((actor) => actor.id))
	const read = await view(donor, id)
	expect('chapters' in read && read.chapters[1]?.paragraphs[0]?.text?.lead).toEqual([
		{ kind: 'text', text: 'States submitted ' },
		{ kind: 'number', value: 12, keys: ['kinds:training:n'] },
		{ kind: 'text', text: ' training needs.' },
	])
	await reportStepOf(approver, id, { type: 'withdraw', reason: 'A table was wrong.' })
	expect(await view(donor, id)).toEqual({ isWithdrawn: true, at: expect.any(Date) })
	expect(await view(administrator, id)).toMatchObject({ status: 'withdrawn', reason: 'A table was wrong.' })
})

test('no one approves a text that they changed at all, not even as a deputy or after a return', async () => {
	const id = await aReport(releaseId)
	const paragraphId = await aParagraph(id, 'One.')
	await writeText(approver, { reportId: id, paragraphId, language: 'fr' }, 'Un.')
	await submitReport(id)
	const approve = { type: 'approve' } as const
	await expect(reportStepOf(approver, id, approve)).rejects.toMatchObject({ reason: 'reportAuthor' })
	const deputy: Actor = { ...office.triage, actingFor: [{ id: approver.id, role: 'headquartersApprover' }] }
	await expect(reportStepOf(deputy, id, approve)).rejects.toMatchObject({ code: 'not-found' })
	const second: Actor = { ...approver, id: 'approver.second', actingFor: [approver] }
	// A second approver decides in their own post; the deputy of an author does not.
	expect(await view(second, id)).toMatchObject({ openTo: ['approve', 'sendBack'] })
	await reportStepOf(approver, id, { type: 'sendBack', reason: 'Shorter.' })
	expect(await view(administrator, id)).toMatchObject({ status: 'draft', reason: 'Shorter.' })
	await reportStepOf(administrator, id, { type: 'submit' })
	await expect(reportStepOf(approver, id, approve)).rejects.toMatchObject({ reason: 'reportAuthor' })
	await expect(
		look((tx) => tx.report.update({ where: { id }, data: { approverId: approver.id } })),
	).rejects.toThrow(/report_by_another/)
})

test('texts are kept in all versions; a page that is out of date changes nothing', async () => {
	const id = await aReport(releaseId)
	const paragraphId = await aParagraph(id, 'States submitted few needs.')
	const place = { reportId: id, paragraphId, language: 'en' } as const
	const stale = { ...place, version: 1, follows: 0 }
	await saveText(administrator, { ...stale, text: 'States submitted many needs.' })
	await expect(saveText(approver, { ...stale, text: 'None.' })).rejects.toMatchObject({ code: 'conflict' })
	await writeText(approver, { ...place, language: 'fr' }, 'Les États ont présenté de nombreux besoins.')
	const [latest, first] = (await inLanguage(administrator, { id, paragraphId }, 'en')).versions
	expect(latest).toMatchObject({ version: 2, by: expect.stringContaining('administrator') })
	expect(latest?.compared?.filter(({ kind }) => kind !== 'same')).toEqual([
		{ kind: 'removed', text: 'few' },
		{ kind: 'added', text: 'many' },
	])
	// There is none before it that it could be compared with.
	expect(first).toMatchObject({ version: 1, text: 'States submitted few needs.', compared: undefined })
	// A translation is of the version that it was made from.
	expect(await inLanguage(administrator, { id, paragraphId }, 'fr')).toMatchObject({
		isOutdated: false,
	})
	await writeText(administrator, place, 'States submitted very many needs.')
	expect(await inLanguage(administrator, { id, paragraphId }, 'fr')).toMatchObject({
		isOutdated: true,
	})
	const seen = await view(administrator, id)
	assert(!seen.isWithdrawn)
	expect(seen.missing.filter(({ count }) => count > 0).map(({ language }) => language)).toEqual([
		'ar',
		'zh',
		'ru',
		'es',
	])
	for (const change of [
		(tx: Parameters<Parameters<typeof look>[0]>[0]) =>
			tx.reportText.updateMany({ where: { paragraphId, version: 1 }, data: { text: 'Forged.' } }),
		(tx: Parameters<Parameters<typeof look>[0]>[0]) =>
			tx.report.updateMany({ where: { id }, data: { releaseId: 'another' } }),
	])
		await expect(look(change)).rejects.toThrow()
	// The text of a change is not kept in the audit trail.
	const entries = await look((tx) => tx.auditEntry.findMany({ where: { type: 'report.written' } }))
	expect(JSON.stringify(entries)).not.toContain('many')
})

test('a hidden number reaches no sentence, and digits that are bound to none are marked', async () => {
	const id = await aReport(releaseId)
	const atText = (rule: string) => ({ errors: { text: rule } })
	const write = (text: string) => addParagraph(administrator, { reportId: id, chapter: 'unmet', text })
	for (const text of ['{kinds:equipment:n}', 'x^[{unmetRegions:Asia:n}]', '- {unmetRegions:Asia:n}'])
		await expect(write(text)).rejects.toMatchObject(atText('reportNumberHidden'))
	await expect(write('{kinds:gifts:n}')).rejects.toMatchObject(atText('reportNumberUnknown'))
	await expect(write('{kinds:training:n/unmetRegions:Africa:n}')).rejects.toMatchObject(
		atText('reportNoShare'),
	)
	const paragraphId = await write('Of 40 needs, {kinds:training:n} were of {state:GHA}.')
	const { shown, stateNames } = await inLanguage(administrator, { id, paragraphId }, 'en')
	expect(shown?.lead.map(({ kind }) => kind)).toEqual([
		'text',
		'typed',
		'text',
		'number',
		'text',
		'state',
		'text',
	])
	expect(stateNames).toEqual({ GHA: 'Ghana' })
	await expect(
		saveText(administrator, {
			reportId: id,
			paragraphId,
			language: 'ar',
			version: 0,
			follows: 1,
			text: '{kinds:equipment:n}',
		}),
	).rejects.toMatchObject(atText('reportNumberHidden'))
})

test('a sentence with dates that were typed can be taken again, bound to the dataset', async () => {
	const id = await aReport(releaseId)
	const taken = { reportId: id, key: 'scope', grade: 'exact' }
	const paragraphId = await takeSentence(administrator, taken, suggestParagraphs)
	const read = (language: Language) => inLanguage(administrator, { id, paragraphId }, language)
	expect((await read('en')).suggested).toEqual([])
	for (const [language, first, last] of [
		['en', '1 July 2025', '31 December 2025'],
		['ar', '1 تموز/يوليه 2025', '31 كانون الأول/ديسمبر 2025'],
	] as const) {
		const { text } = await read(language)
		const typed = text.replace('{day:first}', first).replace('{day:last}', last)
		await writeText(administrator, { reportId: id, paragraphId, language }, typed)
		const { suggested, ...page } = await read(language)
		expect(suggested).toMatchObject([{ grade: 'exact', text, isSame: true }])
		const place = { reportId: id, paragraphId, language }
		await saveText(administrator, { ...place, ...page, text: suggested[0]?.text ?? '' })
		expect(await read(language)).toMatchObject({ text, suggested: [] })
	}
	// Other words are compared by their reader.
	await writeText(administrator, { reportId: id, paragraphId, language: 'en' }, 'This report informs.')
	expect((await read('en')).suggested).toMatchObject([{ isSame: false }])
	await expect(async () => inLanguage(officer, { id, paragraphId }, 'en')).rejects.toMatchObject({
		code: 'refused',
	})
	await reportStepOf(administrator, id, { type: 'submit' })
	expect((await read('en')).suggested).toEqual([])
})

test('paragraphs are moved and removed, and comments are resolved before the approval', async () => {
	const id = await aReport(releaseId)
	await expect(reportStepOf(administrator, id, { type: 'submit' })).rejects.toMatchObject({
		reason: 'reportEmpty',
	})
	const [one, two] = [await aParagraph(id, 'One.'), await aParagraph(id, 'Two.')]
	await moveParagraph(administrator, { reportId: id, paragraphId: two, direction: 'up' })
	await moveParagraph(administrator, { reportId: id, paragraphId: two, direction: 'up' })
	const order = async () => {
		const shown = await view(administrator, id)
		return 'chapters' in shown ? shown.chapters.flatMap(({ paragraphs }) => paragraphs.map((p) => p.id)) : []
	}
	expect(await order()).toEqual([two, one])
	await removeParagraph(administrator, { reportId: id, paragraphId: one })
	expect(await order()).toEqual([two])
	const gone = addComment(approver, { reportId: id, paragraphId: one, text: 'Why?' })
	await expect(gone).rejects.toMatchObject({ code: 'not-found' })

	await submitReport(id)
	const late = removeParagraph(administrator, { reportId: id, paragraphId: two })
	await expect(late).rejects.toMatchObject({ reason: 'reportNotDraft' })
	await addComment(approver, { reportId: id, paragraphId: two, text: 'Since when?' })
	const { comments } = await inLanguage(approver, { id, paragraphId: two }, 'en')
	await expect(reportStepOf(approver, id, { type: 'approve' })).rejects.toMatchObject({
		reason: 'reportCommentsOpen',
	})
	const commentId = comments[0]?.id ?? ''
	await resolveComment(administrator, { reportId: id, paragraphId: two, commentId })
	await resolveComment(administrator, { reportId: id, paragraphId: two, commentId })
	await reportStepOf(approver, id, { type: 'approve' })
	expect((await inLanguage(approver, { id, paragraphId: two }, 'en')).comments).toMatchObject([
		{ resolvedBy: expect.any(String) },
	])
})

test('a report with a paragraph that one of the six languages lacks is not submitted', async () => {
	const id = await aReport(releaseId)
	const paragraphId = await aParagraph(id, 'One.')
	const submit = { type: 'submit' } as const
	const unwritten = { code: 'refused', reason: 'reportNotWritten' }
	await expect(reportStepOf(administrator, id, submit)).rejects.toMatchObject(unwritten)
	await writeAllLanguages(id)
	// A text of blanks says nothing.
	await writeText(administrator, { reportId: id, paragraphId, language: 'zh' }, ' ')
	const seen = await view(administrator, id)
	assert(!seen.isWithdrawn)
	expect(seen.missing.filter(({ count }) => count > 0).map(({ language }) => language)).toEqual(['zh'])
	await expect(reportStepOf(administrator, id, submit)).rejects.toMatchObject(unwritten)
	await writeText(administrator, { reportId: id, paragraphId, language: 'zh' }, '一。')
	await reportStepOf(administrator, id, submit)
})

test('a report is begun from a release, by those who write; every change makes an open page stale', async () => {
	const audited = await aRelease('2024-H2')
	await expect(beginReport(administrator, audited, frame)).rejects.toMatchObject({
		errors: { releaseId: 'badCode' },
	})
	for (const stranger of [officer, manager, donor, ghana.focalPoint])
		await expect(async () => beginReport(stranger, releaseId, frame)).rejects.toMatchObject({
			code: 'refused',
		})
	const id = await aReport(releaseId)
	await changeFrame(approver, { reportId: id, revision: 0, frame: { ...frame, symbol: '' } })
	const stale = changeFrame(approver, { reportId: id, revision: 0, frame })
	await expect(stale).rejects.toMatchObject({ code: 'conflict' })
	await aParagraph(id, 'One.')
	const late = takeReportStep(administrator, { reportId: id, revision: 1, event: { type: 'submit' } })
	await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('the list shows what its reader may see, page by page', async () => {
	const { reportId } = await aPublishedReport(releaseId)
	const listed = async (actor: Actor) => (await listReports(actor, undefined)).reports.map((one) => one.id)
	expect(await listed(ghana.drafter)).toContain(reportId)
	const draft = await aReport(releaseId)
	expect(await listed(ghana.drafter)).not.toContain(draft)
	for (let more = 0; more < 25; more++) await aReport(releaseId)
	const first = await listReports(administrator, undefined)
	const second = await listReports(administrator, first.next ?? '')
	const all = [...first.reports, ...second.reports].map(({ id }) => id)
	expect(new Set(all).size).toBe(all.length)
	expect(all.length).toBe(await look((tx) => tx.report.count()))
})
