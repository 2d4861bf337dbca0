import { data, redirect } from '@remix-run/node'
import type * as z from 'zod'

import { inviteSuccessor, resendInvitation, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { closePost, endTenure, setMailbox } from '#app/domain/people/posts/post-steps.server.ts'
import { nameSuccessor, withdrawSuccessor } from '#app/domain/people/posts/successors.server.ts'

import { parseForm } from '#app/forms/parse-form.ts'
import {
	aboutInvitation,
	endedPost,
	invitedSuccessor,
	newSuccessor,
	postMailbox,
	takenBack,
} from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'

type Step = (actor: Actor, postId: string, form: FormData) => Promise<string | Refused>
type Refused = { errors: Record<string, string>; typed: Record<string, unknown> }

/** One form of the page with its operation; returns the notice shown afterwards. */
const step =
	<Schema extends z.ZodType>(
		schema: Schema,
		act: (actor: Actor, postId: string, value: z.output<Schema>) => Promise<string>,
	): Step =>
	(actor, postId, form) => {
		const parsed = parseForm(form, schema)
		if (!parsed.ok) return Promise.resolve({ errors: parsed.errors, typed: parsed.typed })
		return act(actor, postId, parsed.value)
	}

const steps: Record<string, Step> = {
	name: step(newSuccessor, async (actor, postId, value) => {
		await nameSuccessor(actor, { ...value, postId })
		return value.day > dayOfUtc(now()) ? 'announced' : 'named'
	}),
	invite: step(invitedSuccessor, async (actor, postId, value) => {
		await inviteSuccessor(actor, { ...value, postId })
		return 'invited'
	}),
	takeBack: step(takenBack, async (actor, postId, { tenureId }) => {
		await withdrawSuccessor(actor, postId, tenureId)
		return 'withdrawn'
	}),
	mailbox: step(postMailbox, async (actor, postId, value) => {
		await setMailbox(actor, { ...value, postId })
		return 'mailbox'
	}),
	leave: step(endedPost, async (actor, postId, value) => {
		await endTenure(actor, { ...value, postId })
		return 'left'
	}),
	close: step(endedPost, async (actor, postId, value) => {
		await closePost(actor, { ...value, postId })
		return 'closed'
	}),
	anew: step(aboutInvitation, async (actor, _postId, { invitationId }) => {
		await resendInvitation(actor, invitationId)
		return 'invited'
	}),
	withdraw: step(aboutInvitation, async (actor, _postId, { invitationId }) => {
		await withdrawInvitation(actor, invitationId)
		return 'none'
	}),
}

/** Carries out one of the forms of the page. */
export async function takePostStep(actor: Actor, postId: string, form: FormData) {
	const intent = String(form.get('intent'))
	const taken = Object.hasOwn(steps, intent) ? await steps[intent]?.(actor, postId, form) : undefined
	if (!taken) throw new DomainError('invalid', 'badValue')
	if (typeof taken === 'object') return data(taken, { status: 422 })
	return redirect(`/posts/${encodeURIComponent(postId)}?done=${taken}`, 303)
}
