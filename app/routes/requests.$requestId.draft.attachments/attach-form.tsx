import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import summary from '#app/components/form/error-summary.module.css'
import field from '#app/components/form/field.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { typedText } from '#app/components/form/form-context.ts'
import { useWait } from '#app/components/form/use-refusal.ts'
import { Button } from '#app/components/ui/button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { hasWords } from '#app/i18n/use-say.ts'
import type { FileReason, Reason } from '#app/platform/reasons.ts'
import { classifications } from '#workflows/vocabulary.ts'
import styles from './attachments.module.css'
import type { AttachmentsAnswer } from './attachments-action.server.ts'

const fileFieldId = 'attachments-file'
const classificationFieldId = 'attachments-classification'

/** The files not attached and why, or why nothing was done; it takes the focus, as the page starts above it. */
export function AttachmentsProblem({ answer }: { answer: AttachmentsAnswer | null | undefined }) {
	const t = useTranslations('attachments')
	const reasonText = useRefusalText()
	const box = useRef<HTMLElement>(null)
	useEffect(() => box.current?.focus(), [])
	if (!answer?.problem && !answer?.refused) return null
	const { problem, refused = [] } = answer
	const field = problem?.errors.classification ? classificationFieldId : fileFieldId
	return (
		<section
			ref={box}
			className={`${summary.summary} ${styles.problem}`}
			tabIndex={-1}
			aria-labelledby="attachments-problem"
		>
			<div role="alert">
				<h2 id="attachments-problem">{t(problem ? 'nothing' : 'problem')}</h2>
				<ul>
					{problem && (
						<li>
							<a href={`#${field}`}>{reasonText(problem.reason)}</a>
						</li>
					)}
					{refused.map(({ name, reason }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
						<li key={index}>
							<a href={`#${fileFieldId}`}>
								{t.rich('refusedFile', {
									name: () => <UserText>{name}</UserText>,
									reason: reasonText(reason),
								})}
							</a>
						</li>
					))}
				</ul>
			</div>
		</section>
	)
}

/** Why a file or a step was refused, in words; a reason without translation still gives a sentence. */
export function useRefusalText() {
	const t = useTranslations('attachments.refused')
	const refusals = useTranslations('refusals')
	const errors = useTranslations('common.errors')
	const wait = useWait()
	return (reason: Reason) => {
		if (hasWords(t, reason)) return t(reason)
		return hasWords(refusals, reason) ? refusals(reason) : (wait(reason)?.body ?? errors('invalid.body'))
	}
}

type AttachFormProps = {
	purpose: 'supporting' | 'endorsement'
	/** Classification of the request: the default choice. */
	classification: string
	answer: AttachmentsAnswer | null | undefined
	action?: string | undefined
}

/**
 * Sends files with the browser's own form. With JavaScript it reports early which files cannot be sent, and shows
 * progress.
 */
export function AttachForm({ purpose, classification, answer, action }: AttachFormProps) {
	const t = useTranslations('attachments')
	const reasonText = useRefusalText()
	const { sending, problem, onSubmit } = useFileSending()
	const ofAll = answer?.problem?.errors.file ? answer.problem.reason : undefined
	const chosen = answer?.classification ?? typedText(answer?.problem, 'classification')
	const found = problem ?? ofAll ?? answer?.refused?.[0]?.reason
	return (
		<form
			method="post"
			action={action}
			encType="multipart/form-data"
			className={styles.attach}
			onSubmit={onSubmit}
		>
			<h3>{t(`add.${purpose}`)}</h3>
			<FileField
				id={fileFieldId}
				label={t('add.files')}
				hint={t('add.filesHint')}
				error={found && reasonText(found)}
				accept={accepted}
				multiple
			/>
			<ClassificationSelect id={classificationFieldId} chosen={chosen ?? classification} />
			<Button disabled={sending}>{t('add.send')}</Button>
			<p aria-live="polite" className={styles.sending}>
				{sending && t('add.sending')}
			</p>
		</form>
	)
}

const accepted = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'
const MAX_SIZE = 10 * 1024 * 1024
const MAX_FILES = 10
const known = /\.(pdf|docx|xlsx|png|jpe?g)$/i

/** On a slow connection, refusals must be shown before the upload, and progress during it. */
function useFileSending() {
	const [sending, setSending] = useState(false)
	const [problem, setProblem] = useState<FileReason | null>(null)

	useEffect(() => {
		// The browser's back button shows the page in its last state: sending.
		const release = () => setSending(false)
		window.addEventListener('pageshow', release)
		return () => window.removeEventListener('pageshow', release)
	}, [])

	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		const input = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')
		const found = problemWith([...(input?.files ?? [])])
		setProblem(found)
		if (found || sending) event.preventDefault()
		if (found) input?.focus()
		else setSending(true)
	}
	return { sending, problem, onSubmit }
}

function problemWith(files: File[]): FileReason | null {
	if (files.length === 0) return 'noFile'
	if (files.length > MAX_FILES) return 'tooManyAtOnce'
	if (files.some(({ size }) => size > MAX_SIZE)) return 'tooLarge'
	if (files.some(({ size }) => size === 0)) return 'empty'
	return files.some(({ name }) => !known.test(name)) ? 'wrongType' : null
}

type ReplaceFormProps = { id: string; name: string; classification: string; action?: string | undefined }

/** Sends one file that takes the place of a submitted one. */
export function ReplaceForm({ id, name, classification, action }: ReplaceFormProps) {
	const t = useTranslations('attachments')
	return (
		<details>
			<summary>{t('replaceOf', { name: `\u2068${name}\u2069` })}</summary>
			<form method="post" action={action} encType="multipart/form-data" className={styles.attach}>
				<input type="hidden" name="replaces" value={id} />
				<FileField
					id={`replacement-${id}`}
					label={t('replacement')}
					hint={t('replaceHint')}
					error={undefined}
					accept={accepted}
				/>
				<ClassificationSelect id={`replacement-classification-${id}`} chosen={classification} />
				<Button tone="secondary">{t('replace')}</Button>
			</form>
		</details>
	)
}

/** The classification of a file. */
export function ClassificationSelect({ id, chosen }: { id: string; chosen: string }) {
	const t = useTranslations('attachments')
	const codes = useTranslations('codes.classifications')
	return (
		<div className={field.field}>
			<label className={field.label} htmlFor={id}>
				{t('classification')}
			</label>
			<select id={id} name="classification" className={field.select} defaultValue={chosen}>
				{classifications.map((code) => (
					<option key={code} value={code}>
						{codes(code)}
					</option>
				))}
			</select>
		</div>
	)
}
