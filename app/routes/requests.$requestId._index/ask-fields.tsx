import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { SelectField } from '#app/components/form/select-field.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import type { Unlockable } from '#app/domain/clarifications/list-unlockable.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { clarificationReasons } from '#workflows/vocabulary.ts'
import { UnlockFields } from './unlock-fields.tsx'

const QUESTIONS = 3

type AskFieldsProps = Pick<RequestView, 'needs'> & { unlockable: readonly Unlockable[] }

/** A ground, up to three questions about the request or its needs, and the answers that are unlocked with them. */
export function AskFields({ needs, unlockable }: AskFieldsProps) {
	const t = useTranslations('request.ask')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	const about = needs.map(({ id, rank, title }) => ({ value: id, label: t('need', { rank, title }) }))
	const reasons = codes('clarificationReasons', clarificationReasons)
	return (
		<>
			<SelectField name="reasonCode" {...words('reasonCode')} options={reasons} required />
			<RowsField name="questions" label={words('questions').label} minRows={QUESTIONS} maxRows={QUESTIONS}>
				{(row, index) => (
					<>
						<TextArea
							name={`${row}.text`}
							{...words(`${row}.question`, 1500)}
							rows={3}
							required={index === 0}
						/>
						<SelectField
							name={`${row}.needId`}
							label={words('needId').label}
							hint={t('needHint')}
							options={about}
						/>
					</>
				)}
			</RowsField>
			<UnlockFields unlockable={unlockable} />
		</>
	)
}
