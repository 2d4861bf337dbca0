import type { Answers } from '#app/domain/core/answers.server.ts'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { moveNeed, type Place } from '#app/domain/drafts/move-need.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { restoreNeed } from '#app/domain/drafts/restore-need.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-need-section.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { aRequest } from './builders.ts'
import { ghana } from './people.ts'
import { findNeed, needsOf } from './steps.ts'

const { drafter } = ghana

/** A draft with needs called a, b, c … in this order, and their ids by name. */
export async function draftWith(names: string, kinds: Kind[] = []) {
	const requestId = await aRequest({ needs: [] })
	const ids: Record<string, string> = {}
	for (const [index, name] of [...names].entries()) {
		const { id } = await addNeed(drafter, { requestId, kind: kinds[index] ?? 'training' })
		await saveNeedSection(drafter, { needId: id, section: 'need', values: { title: name.repeat(5) } })
		ids[name] = id
	}
	const id = (name: string) => ids[name] ?? ''
	return {
		requestId,
		id,
		move: (name: string, to: Place) => moveNeed(drafter, { requestId, needId: id(name), to }),
		remove: (name: string) => removeNeed(drafter, { requestId, needId: id(name) }),
		restore: (name: string) => restoreNeed(drafter, { requestId, needId: id(name) }),
		wait: (name: string, ...others: string[]) =>
			saveNeedSection(drafter, {
				needId: id(name),
				section: 'need',
				values: { title: name.repeat(5), dependsOn: others.map(id) },
			}),
		order: async () => (await needsOf(requestId)).map(({ title }) => title[0]).join(''),
		ranks: async () => (await needsOf(requestId)).map(({ rank }) => rank),
		first: async (name: string) => ((await findNeed(id(name))).answers as Answers).need?.dependsOn,
	}
}
