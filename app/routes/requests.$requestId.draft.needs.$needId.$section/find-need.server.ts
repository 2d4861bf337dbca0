import { redirect } from '@remix-run/node'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Params = { requestId?: string; needId?: string }

/** The need that the address names; for a page that draws it, once it is no longer a draft, the way to the request. */
export async function findNeed(actor: Actor, { requestId, needId }: Params, toDraw = true) {
	const draft = await getDraft(actor, idFrom(requestId))
	const need = draft.needs.find(({ id }) => id === needId)
	if (!need) throw new DomainError('not-found')
	if (toDraw && draft.status !== 'draft') throw redirect(`/requests/${draft.id}`)
	return { need, needs: draft.needs, title: draft.title, address: `/requests/${draft.id}/draft` }
}
