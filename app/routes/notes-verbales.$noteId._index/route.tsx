import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TickField } from '#app/components/form/choice-group.tsx'
import { FileField } from '#app/components/form/file-field.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { resendInvitation, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { getNote, type NoteView } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { inviteNamed } from '#app/domain/people/notes-verbales/invite-named.server.ts'
import { addNoteScan } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { verification } from '#app/forms/note-verbale.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { aboutInvitation } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction, signedInUpload } from '#app/platform/http/signed-in.server.ts'
import { NamedTable, NoteFacts } from './note-facts.tsx'

type Scan = Parameters<typeof addNoteScan>[2]

const pageOf = (noteId: string) => `/notes-verbales/${encodeURIComponent(noteId)}`

/** Saves the uploaded scan. */
async function saveScan(actor: Actor, noteId: string, [file]: Scan[]) {
	if (!file) throw new DomainError('invalid', 'noFile', { file: 'noFile' })
	await addNoteScan(actor, noteId, file)
	return redirect(`${pageOf(noteId)}?done=scan#scan`, 303)
}

/** Carries out one of the forms of the page. */
async function takeNoteStep(actor: Actor, noteId: string, form: FormData) {
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

export const handle = {
	words: ['notesVerbales', 'posts.invitations', 'attachments.refused', 'refusals', 'events.fields'] as const,
}

const outcomes = ['recorded', 'scan', 'invited', 'withdrawn'] as const

export const loader = readingLoader(async ({ actor, params, request }) => {
	const done = new URL(request.url).searchParams.get('done')
	return {
		note: await getNote(actor, params.noteId ?? '', languageOf(request, actor.language)),
		done: outcomes.find((outcome) => outcome === done) ?? null,
	}
})

const sendScan = signedInUpload(({ actor, params, files }) => saveScan(actor, params.noteId ?? '', files))
const takeStep = signedInAction(({ actor, params, form }) => takeNoteStep(actor, params.noteId ?? '', form))

// Only the form with the file is read as an upload: the others can be carried through a confirmation of identity.
export const action = (args: ActionFunctionArgs) => {
	const type = args.request.headers.get('content-type') ?? ''
	return type.startsWith('multipart/') ? sendScan(args) : takeStep(args)
}

export default function NoteRoute() {
	const t = useTranslations('notesVerbales')
	const format = useFormatter()
	const { note, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page
			title={note.number}
			lead={<p>{note.state}</p>}
			breadcrumbs={[{ href: '/notes-verbales', label: t('title') }]}
		>
			{problem && !('file' in problem.errors) && <ProblemNotice problem={problem} />}
			{done && !answer && <Notice tone="success" title={t(`done.${done}`)} />}
			{note.freeMail.length > 0 && (
				<Notice tone="warning" title={t('freeMail.title')}>
					<p>
						<bdi>{format.list(note.freeMail)}</bdi>. {t('freeMail.body')}
					</p>
				</Notice>
			)}
			<Panel title={t('details')}>
				<NoteFacts note={note} />
			</Panel>
			<ScanPanel note={note} errors={problem?.errors} />
			<Panel title={t('people.title')} id="people">
				<NamedTable note={note} />
			</Panel>
			{!note.invitedAt && <InvitePanel note={note} answer={answer} />}
		</Page>
	)
}

type InviteProps = { note: NoteView; answer: unknown }

/** Sends the invitations; where the sender is not the listed one, with a record of how the mission was contacted. */
function InvitePanel({ note, answer }: InviteProps) {
	const t = useTranslations('notesVerbales')
	const given = sentForm(answer, 'invite')
	const asks = !note.verifiedBy
	const labels: Record<string, string> = { verification: t('verify.how'), asked: t('verify.asked') }
	if (!note.hasScan || note.fileStatus === 'refused')
		return (
			<Panel title={t('invite.title')} id="invite">
				<p>{t('scan.none')}</p>
			</Panel>
		)
	return (
		<Panel title={t(asks ? 'verify.title' : 'invite.title')} id="invite">
			{asks && <p>{t('verify.lead')}</p>}
			<p>{t('invite.lead')}</p>
			<ActionForm errors={given?.errors} values={given?.typed} labelOf={(name) => labels[name]}>
				<input type="hidden" name="intent" value="invite" />
				{asks && (
					<>
						<TextArea name="verification" label={t('verify.how')} rows={3} required />
						<TickField name="asked" label={t('verify.asked')} required />
					</>
				)}
				<Button>{t('invite.button')}</Button>
			</ActionForm>
		</Panel>
	)
}

type ScanProps = { note: NoteView; errors: Record<string, string> | undefined }

/** The scan of a note, and until the first invitation a form that sends or replaces it. */
function ScanPanel({ note, errors }: ScanProps) {
	const t = useTranslations('notesVerbales.scan')
	const refused = useTranslations('attachments.refused')
	const key = errors?.file
	return (
		<Panel title={t('title')} id="scan">
			<p>
				<ScanState note={note} />
			</p>
			{!note.invitedAt && (
				<form method="post" encType="multipart/form-data">
					<input type="hidden" name="intent" value="scan" />
					<FileField
						id="file"
						label={t('field')}
						hint={t('hint')}
						error={key && (hasWords(refused, key) ? refused(key) : t('none'))}
						accept=".pdf,.png,.jpg,.jpeg"
						required
					/>
					<Button tone={note.hasScan ? 'secondary' : 'primary'}>{t('button')}</Button>
				</form>
			)}
		</Panel>
	)
}

function ScanState({ note: { id, hasScan, fileStatus, fileName } }: { note: NoteView }) {
	const t = useTranslations('notesVerbales.scan')
	if (!hasScan) return t('none')
	if (fileStatus === 'waiting' || fileStatus === 'refused') return t(fileStatus)
	return (
		<a href={`/notes-verbales/${id}/scan`}>
			<UserText>{fileName ?? ''}</UserText>
		</a>
	)
}
