import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Attachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { AttachForm } from './attach-form.tsx'
import { AttachmentItem, type Shown } from './attachment-item.tsx'
import styles from './attachments.module.css'
import type { AttachmentsAnswer } from './attachments-action.server.ts'
import { AttachmentsProblem } from './attachments-problem.tsx'

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
