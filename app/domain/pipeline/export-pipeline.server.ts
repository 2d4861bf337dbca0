import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { answerNames } from '#workflows/pipeline/answers.ts'
import { getPipeline } from './get-pipeline.server.ts'

type Asked = {
	what: 'pipelineDocx' | 'pipelineXlsx'
	/** Whole dollars. */
	amount: number
	exportId: string
	language: Language
}

/**
 * The pipeline with all needs of each answer for a file, which is then in the export log. Not found for an amount that has
 * not been calculated; refused without the right to export and a recent reason.
 */
export async function exportPipeline(actor: Actor, { what, amount, exportId, language }: Asked) {
	const view = await getPipeline(actor, { amount, language, whole: true })
	const { run, groups, answers } = view
	if (!run || !answers) throw new DomainError('not-found')
	const rows = answerNames.reduce((sum, name) => sum + (answers[name]?.needs.length ?? 0), 0)
	await withActor(actor, (tx) => recordExport(tx, actor, { what, exportId, filter: { amount }, rows }))
	return { run, groups, answers, amount }
}
export type ExportedPipeline = Awaited<ReturnType<typeof exportPipeline>>
