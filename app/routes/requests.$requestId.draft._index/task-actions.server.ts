import { addNeed, copyNeed } from '#app/domain/drafts/add-need.server.ts'
import { moveNeed } from '#app/domain/drafts/remove-need.server.ts'
import { restoreNeed } from '#app/domain/drafts/removed-needs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { choice, count } from '#workflows/fields.ts'
import type { Language } from '#workflows/languages.ts'
import { kinds } from '#workflows/vocabulary.ts'

type Task = { actor: Actor; requestId: string; form: FormData; language: Language }

/** Each button of the task list has one of these names; its value is a need, or the kind of a new one. */
const tasks: Record<string, (task: Task, value: string) => Promise<string>> = {
	async add({ actor, requestId }, value) {
		const kind = choice(kinds, 'kinds').safeParse(value).data
		if (!kind) throw new DomainError('invalid', 'badCode')
		return sectionOf(await addNeed(actor, { requestId, kind }))
	},
	async copy({ actor, requestId, language }, value) {
		const t = translator(language, 'draft')
		const titled = (title: string) => t('tasks.copyOf', { title })
		return sectionOf(await copyNeed(actor, { requestId, needId: idFrom(value), titled }))
	},
	up: ({ actor, requestId }, needId) => move(actor, requestId, needId, 'up'),
	down: ({ actor, requestId }, needId) => move(actor, requestId, needId, 'down'),
	async move({ actor, requestId, form }) {
		const to = count(1).safeParse(form.get('to')).data
		if (!to) throw new DomainError('invalid', 'badNumber')
		return move(actor, requestId, String(form.get('need') ?? ''), to)
	},
	async restore({ actor, requestId }, value) {
		const needId = idFrom(value)
		await restoreNeed(actor, { requestId, needId })
		return rowOf(needId)
	},
}

async function move(actor: Actor, requestId: string, value: string, to: 'up' | 'down' | number) {
	const needId = idFrom(value)
	await moveNeed(actor, { requestId, needId, to })
	return rowOf(needId)
}

/** Target after the action: a moved need retains the keyboard focus, a new one is to be completed. */
const rowOf = (needId: string) => `#need-${needId}`
const sectionOf = ({ id }: { id: string }) => `/needs/${id}/need`

/** Carries out the pressed button; returns the target, relative to the address of the draft. */
export async function doTask(task: Task): Promise<string> {
	const name = Object.keys(tasks).find((name) => task.form.has(name))
	if (!name) throw new DomainError('invalid', 'badCode')
	return (await tasks[name]?.(task, String(task.form.get(name)))) ?? ''
}
