import { data, redirect } from '@remix-run/node'
import { resendInvitation, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { getNote } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { inviteNamed } from '#app/domain/people/notes-verbales/invite-named.server.ts'
import { addNoteScan } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { verification } from '#app/forms/note-verbale.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { aboutInvitation } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Scan = Parameters<typeof addNoteScan>[2]

const pageOf = (noteId: string) => `/notes-verbales/${encodeURIComponent(noteId)}`

/** Saves the uploaded scan. */
export async function saveScan(actor: Actor, noteId: string, [file]: Scan[]) {
	if (!file) throw new DomainError('invalid', 'noFile', { file: 'noFile' })
	await addNoteScan(actor, noteId, file)
	return redirect(`${pageOf(noteId)}?done=scan#scan`, 303)
}

/** Carries out one of the forms of the page. */
export async function takeNoteStep(actor: Actor, noteId: string, form: FormData) {
	const intent = String(form.get('intent'))
	const page = pageOf(noteId)
	if (intent === 'invite') return invite(actor, noteId, form, page)
	const parsed = parseForm(form, aboutInvitation)
	if (!parsed.ok || (intent !== 'anew' && intent !== 'withdraw')) throw new DomainError('invalid', 'badValue')
	const change = intent === 'anew' ? resendInvitation : withdrawInvitation
	await change(actor, parsed.value.invitationId)
	return redirect(`${page}?done=${intent === 'anew' ? 'invited' : 'withdrawn'}`, 303)
}

async function invite(actor: Actor, noteId: string, form: FormData, page: string) {
	const { verifiedBy } = await getNote(actor, noteId, actor.language)
	const parsed = parseForm(form, verification)
	if (!verifiedBy && !parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await inviteNamed(actor, noteId, !verifiedBy && parsed.ok ? parsed.value : null)
	return redirect(`${page}?done=invited`, 303)
}
