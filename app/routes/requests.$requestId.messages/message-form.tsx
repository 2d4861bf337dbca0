import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import type { MessagesView } from '#app/domain/messages/get-messages.server.ts'
import { WrittenBy } from './message-list.tsx'
import styles from './messages.module.css'

type MessageFormProps = {
	/** New each time the page is shown: a form that is sent twice is one message. */
	formKey: string
	/** The reader works for UNODC. */
	ofOffice: boolean
	/** The refused content. */
	refused: Sent | undefined
	/** Prepared text, before anything is typed. */
	begun?: string
}

/** Writes to the other side. */
export function MessageForm({ formKey, ofOffice, refused, begun }: MessageFormProps) {
	const t = useTranslations('messages.write')
	const form = useTranslations('form')
	return (
		<Panel title={t('title')} id="write">
			<p>{t(ofOffice ? 'readByState' : 'readByUnodc')}</p>
			<ActionForm
				id="message"
				errors={refused?.errors}
				values={refused?.typed ?? (begun ? { text: begun } : undefined)}
				labelOf={() => t('text')}
			>
				<input type="hidden" name="as" value="message" />
				<input type="hidden" name="key" value={formKey} />
				<TextArea name="text" label={t('text')} hint={form('atMost', { max: 5000 })} required />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

/** Refused content: the errors by field, and the typed values. */
export type Sent = { errors: Record<string, string>; typed: Record<string, unknown> }

type NoteFormProps = {
	mentionable: MessagesView['mentionable']
	/** New each time the page is shown: a form that is sent twice is one note. */
	formKey: string
	/** The refused content. */
	refused: Sent | undefined
}

/** Adds an internal note, and chooses the people to notify. */
function NoteForm({ mentionable, formKey, refused }: NoteFormProps) {
	const t = useTranslations('messages.notes')
	const form = useTranslations('form')
	const roles = useTranslations('common.roles')
	const options = mentionable.map(({ id, name, role }) => ({
		value: id,
		label: t('person', { name: `\u2068${name}\u2069`, role: roles(role) }),
	}))
	const labelOf = (name: string) => t(name === 'mentioned' ? 'mentioned' : 'text')
	return (
		<ActionForm id="note" errors={refused?.errors} values={refused?.typed} labelOf={labelOf}>
			<input type="hidden" name="as" value="note" />
			<input type="hidden" name="key" value={formKey} />
			<TextArea name="text" label={t('text')} hint={form('atMost', { max: 5000 })} required />
			{options.length > 0 && (
				<ChoiceGroup
					name="mentioned"
					label={t('mentioned')}
					hint={t('mentionedHint')}
					options={options}
					multiple
				/>
			)}
			<Button tone="secondary">{t('button')}</Button>
		</ActionForm>
	)
}

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
