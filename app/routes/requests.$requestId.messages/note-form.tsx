import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { ThreadView } from '#app/domain/messages/get-thread.server.ts'
import type { Sent } from './sent.ts'

type NoteFormProps = {
	mentionable: ThreadView['mentionable']
	/** New each time the page is drawn: a form that is sent twice is one note. */
	formKey: string
	/** What was sent and not accepted. */
	refused: Sent | undefined
}

const schema = () => import('#app/forms/thread.ts').then(({ threadNote }) => threadNote)

/** Leaves a note inside the office, and says who is to be told of it. */
export function NoteForm({ mentionable, formKey, refused }: NoteFormProps) {
	const t = useTranslations('thread.notes')
	const form = useTranslations('form')
	const roles = useTranslations('common.roles')
	const options = mentionable.map(({ id, name, role }) => ({
		value: id,
		label: t('person', { name: `\u2068${name}\u2069`, role: roles(role) }),
	}))
	const labelOf = (name: string) => t(name === 'mentioned' ? 'mentioned' : 'text')
	return (
		<ActionForm id="note" schema={schema} errors={refused?.errors} values={refused?.typed} labelOf={labelOf}>
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
