import { redirect } from '@remix-run/node'
import * as z from 'zod'
import { dependencyErrors } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import type { Section } from '#app/forms/section.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Params = { requestId?: string; needId?: string }

/** The need that the address names; a page to be shown redirects to the request once it is no longer a draft. */
export async function findNeed(actor: Actor, { requestId, needId }: Params, toDraw = true) {
	const draft = await getDraft(actor, idFrom(requestId))
	const need = draft.needs.find(({ id }) => id === needId)
	if (!need) throw new DomainError('not-found')
	if (toDraw && draft.status !== 'draft') throw redirect(`/requests/${draft.id}`)
	return { need, needs: draft.needs, title: draft.title, address: `/requests/${draft.id}/draft`, draft }
}

type Needs = Parameters<typeof dependencyErrors>[0]

/**
 * A section that also validates references to other needs of the request: they must exist and must not depend on this
 * one.
 */
export function withDependencies(section: Section, needs: Needs, needId: string): Section {
	const schema = z.unknown().transform((input, context) => {
		const values: Record<string, unknown> = { ...Object(input) }
		const own = section.schema.safeParse(values)
		for (const { path, message } of own.error?.issues ?? [])
			context.addIssue({ code: 'custom', path: [...path], message })
		const errors = dependencyErrors(needs, needId, { [section.name]: values })
		for (const [field, message] of Object.entries(errors))
			if (field in section.shape) context.addIssue({ code: 'custom', path: [field], message })
		return own.data ?? values
	})
	return { ...section, schema }
}
