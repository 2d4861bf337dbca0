import { useFormatter, useTranslations } from 'use-intl/react'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { MessagesView } from '#app/domain/messages/get-messages.server.ts'

import { NoteForm, type Sent } from './message-form.tsx'
import { WrittenBy } from './message-list.tsx'
import styles from './messages.module.css'

type Note = NonNullable<MessagesView['notes']>[number]
type NotesPanelProps = {
	notes: readonly Note[]
	mentionable: MessagesView['mentionable']
	formKey: string
	refused: Sent | undefined
}

/** UNODC's internal notes. They look different from the messages, to avoid writing in the wrong form. */
export function NotesPanel({ notes, mentionable, formKey, refused }: NotesPanelProps) {
	const t = useTranslations('messages.notes')
	const headingId = useElementId()
	return (
		<section id="notes" className={styles.internal} aria-labelledby={headingId}>
			<h2 id={headingId}>{t('title')}</h2>
			<p>{t('lead')}</p>
			{notes.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<ol className={styles.written}>
					{notes.map((note) => (
						<li key={note.id} id={`written-${note.id}`} className={styles.message}>
							<WrittenBy written={note} />
							<Mentioned names={note.mentioned} />
						</li>
					))}
				</ol>
			)}
			<NoteForm mentionable={mentionable} formKey={formKey} refused={refused} />
		</section>
	)
}

function Mentioned({ names }: { names: readonly string[] }) {
	const t = useTranslations('messages.notes')
	const format = useFormatter()
	if (names.length === 0) return null
	const listed = format.list(names.map((name) => `\u2068${name}\u2069`))
	return <p className={styles.by}>{t('told', { names: listed })}</p>
}
