import { data, redirect } from '@remix-run/node'
import { carriedWaiting } from '#app/domain/accounts/sign-in/find-holder.server.ts'
import {
	registerPasskey,
	removeFactor,
	removePasskey,
	renamePasskey,
} from '#app/domain/accounts/sign-in/passkeys.server.ts'
import { renewBackupCodes } from '#app/domain/accounts/sign-in/second-factor.server.ts'
import { keptForm, newPasskey, renamedPasskey, shownCodes } from '#app/forms/factor.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Answer = {
	/** Backup codes, shown only once. */
	codes: string[] | null
	errors: Record<string, string>
	typed: Record<string, unknown>
	/** The passkey whose name is invalid; '' for a new one. */
	id: string | null
}

const answer = (more: Partial<Answer>, status = 200) =>
	data<Answer>({ codes: null, errors: {}, typed: {}, id: null, ...more }, { status })
const done = (what: string) => redirect(`/account/factors?done=${what}`, 303)

/** Carries out the form sent from the page of second factors. */
export async function act(actor: Actor, form: FormData, request: Request) {
	if (form.get('step') === 'kept') return keepCodes(form)
	switch (form.get('do')) {
		case 'renew':
			return answer({ codes: await renewBackupCodes(actor) })
		case 'removeFactor':
			await removeFactor(actor, request)
			return done('removed')
		case 'add':
			return add(actor, form)
		case 'rename':
			return rename(actor, form)
		case 'remove':
			await removePasskey(actor, rowIn(form))
			return done('passkeyRemoved')
	}
	throw new DomainError('invalid', 'badValue')
}

function keepCodes(form: FormData) {
	const parsed = parseForm(form, keptForm)
	if (parsed.ok) return redirect(carriedWaiting(form).next, 303)
	const codes = shownCodes.safeParse(form.get('codes')).data?.split(' ') ?? null
	return answer({ codes, errors: parsed.errors }, 422)
}

async function add(actor: Actor, form: FormData) {
	const parsed = parseForm(form, newPasskey)
	if (!parsed.ok) return answer({ errors: parsed.errors, typed: { name: parsed.typed.name }, id: '' }, 422)
	await registerPasskey(actor, parsed.value)
	return done('passkeyAdded')
}

async function rename(actor: Actor, form: FormData) {
	const parsed = parseForm(form, renamedPasskey)
	if (!parsed.ok) return answer({ errors: parsed.errors, typed: parsed.typed, id: rowIn(form) }, 422)
	await renamePasskey(actor, parsed.value.id, parsed.value.name)
	return done('renamed')
}

function rowIn(form: FormData): string {
	const parsed = parseForm(form, chosenRow)
	if (!parsed.ok) throw new DomainError('not-found')
	return parsed.value.id
}
