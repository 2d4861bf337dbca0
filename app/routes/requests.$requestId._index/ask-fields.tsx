import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Translated } from '#app/components/translation/translated.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Unlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { clarificationReasons } from '#workflows/reasons.ts'
import styles from './request-page.module.css'
import { UnlockFields } from './unlock-fields.tsx'

const QUESTIONS = 3

type AskFieldsProps = Pick<RequestView, 'needs'> & { unlockable: readonly Unlockable[] }

/** A ground, up to three questions about the request or its needs, and the answers unlocked with them. */
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

type Questions = Pick<RequestView['questions'][number], 'id' | 'text' | 'rank' | 'answer' | 'answeredAt'>[]

/** Open questions in the order in which the server counts missing answers. */
const openAmong = (questions: Questions) =>
	questions.filter(({ answeredAt }) => !answeredAt).toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** Returned answers are shown in their fields, to be changed. */
export const givenAnswers = (questions: Questions) => ({
	answers: openAmong(questions).map(({ answer }) => ({ text: answer ?? '' })),
})

/** Every open question with a field for its answer. */
export function AnswerFields({ questions }: { questions: Questions }) {
	const t = useTranslations('request.questions')
	const words = useEventFieldWords()
	return openAmong(questions).map(({ id, text, rank }, index) => (
		<fieldset key={id} className={styles.group}>
			<legend>
				{t('number', { number: index + 1 })}
				{rank !== null && ` (${t('need', { rank })})`}
			</legend>
			<blockquote className={styles.quote}>
				<UserText block>{text}</UserText>
			</blockquote>
			<Translated place={`question.${id}`} />
			<input type="hidden" name={`answers.${index}.questionId`} value={id} />
			<TextArea name={`answers.${index}.text`} {...words(`answers.${index}.answer`, 3000)} required />
		</fieldset>
	))
}
