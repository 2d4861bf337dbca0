import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Attachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { AttachForm, AttachmentsProblem, ClassificationSelect, ReplaceForm } from './attach-form.tsx'
import styles from './attachments.module.css'
import type { AttachmentsAnswer } from './attachments-action.server.ts'

type AttachmentsPanelProps = {
	attachments: Omit<Attachments, 'files'> & { files: Shown[] }
	/** The response of `attachmentsAction`, where the page was sent. */
	answer?: AttachmentsAnswer | null | undefined
	/** Target of the forms, if not the page itself. */
	action?: string
	/** Where the page has the title "Attachments" already. */
	title?: string
}

/**
 * The files of a request, and the form to attach more for those who may. Needs the words `attachments`,
 * `codes.classifications` and `refusals`.
 */
export function AttachmentsPanel({ attachments, answer, action, title }: AttachmentsPanelProps) {
	const t = useTranslations('attachments')
	const { requestId, files, adds, room, scanned, classification } = attachments
	return (
		<Panel title={title ?? t('title')} id="attachments">
			<AttachmentsProblem answer={answer} />
			{adds && <p>{t(adds === 'endorsement' ? 'letterLead' : 'lead')}</p>}
			<p>{t(scanned ? 'scanned' : 'notScanned')}</p>
			{files.length === 0 && <p>{t('none')}</p>}
			<ul className={styles.list}>
				{files.map((file) => (
					<AttachmentItem key={file.id} file={file} requestId={requestId} action={action} />
				))}
			</ul>
			{adds && room > 0 && (
				<AttachForm purpose={adds} classification={classification} answer={answer} action={action} />
			)}
			{adds && room <= 0 && <p>{t('add.full')}</p>}
		</Panel>
	)
}

/** A file as a loader sends it. */
type Shown = Omit<Attachments['files'][number], 'createdAt' | 'leftAt'> & {
	createdAt: string | Date
	leftAt: string | Date | null
}
type Props = { file: Shown; requestId: string; action?: string | undefined }

/** One file with its details; a link to it once it may be opened. */
function AttachmentItem({ file, requestId, action }: Props) {
	const t = useTranslations('attachments')
	const codes = useTranslations('codes.classifications')
	const { id, name, size, sha256, purpose, status, standing, reason, classification, createdAt } = file
	const kilobytes = Math.max(1, Math.round(size / 1024))
	return (
		<li className={styles.file}>
			<h3 className={styles.name}>
				{status === 'clean' ? (
					<a href={`/requests/${requestId}/attachments/${id}`} download>
						<UserText>{name}</UserText>
					</a>
				) : (
					<UserText>{name}</UserText>
				)}
			</h3>
			<FactList
				items={[
					{ label: t('status'), value: t(`statuses.${status}`, { virus: `\u2068${reason ?? ''}\u2069` }) },
					...(standing === 'filed' ? [] : [{ label: t('standing'), value: <Standing file={file} /> }]),
					{ label: t('purpose'), value: t(`purposes.${purpose}`) },
					{ label: t('size'), value: t('sizeOf', { kilobytes }) },
					{ label: t('since'), value: <LocalDate value={createdAt} withTime /> },
					// Readers who may change it see it in the list below.
					...(file.mayClassify ? [] : [{ label: t('classification'), value: codes(classification) }]),
					{ label: t('checksum'), value: <code className={styles.checksum}>{sha256}</code> },
				]}
			/>
			<AttachmentForms file={file} action={action} />
		</li>
	)
}

/** What answers to questions add, remove and replace, before and after the focal point endorsed them. */
function Standing({ file: { standing, replacedBy, leftAt } }: { file: Shown }) {
	const t = useTranslations('attachments.standings')
	const name = { name: () => <UserText>{replacedBy}</UserText> }
	if (standing === 'left') {
		const when = { date: () => (leftAt ? <LocalDate value={leftAt} /> : null) }
		return replacedBy ? t.rich('replaced', { ...name, ...when }) : t.rich('left', when)
	}
	if (standing === 'leaving') return replacedBy ? t.rich('toReplace', name) : t('leaving')
	return t('pending')
}

function AttachmentForms({ file: { id, name, ...file }, action }: Omit<Props, 'requestId'>) {
	const t = useTranslations('attachments')
	const inWords = { name: `\u2068${name}\u2069` }
	return (
		<>
			{file.mayClassify && (
				<form method="post" action={action} className={styles.change}>
					<input type="hidden" name="attachment" value={id} />
					<ClassificationSelect id={`classification-${id}`} chosen={file.classification} />
					<Button tone="secondary" name="do" value="classify" aria-label={t('classifyOf', inWords)}>
						{t('classify')}
					</Button>
				</form>
			)}
			{file.mayReplace && (
				<ReplaceForm id={id} name={name} classification={file.classification} action={action} />
			)}
			{file.mayRestore && (
				<form method="post" action={action}>
					<input type="hidden" name="attachment" value={id} />
					<Button tone="secondary" name="do" value="restore" aria-label={t('restoreOf', inWords)}>
						{t('restore')}
					</Button>
				</form>
			)}
			{file.mayRemove && (
				<form method="post" action={action}>
					<input type="hidden" name="attachment" value={id} />
					<Button tone="danger" name="do" value="remove" aria-label={t('removeOf', inWords)}>
						{t('remove')}
					</Button>
				</form>
			)}
		</>
	)
}
