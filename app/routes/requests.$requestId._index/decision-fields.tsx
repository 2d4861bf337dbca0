import { useTranslations } from 'use-intl/react'
import { useCodeOptions, useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { SelectField } from '#app/components/form/select-field.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { declineReasons, holdReasons, outcomes } from '#workflows/vocabulary.ts'
import styles from './request-page.module.css'

/** One decision with its reason for each need that waits for one. */
export function DecisionFields({ needs }: Pick<RequestView, 'needs'>) {
	const t = useTranslations('request.decide')
	const words = useEventFieldWords()
	const codes = useCodeOptions()
	const pending = needs.filter(({ status }) => status === 'pending')
	const reasons = codes('decisionReasons', [...declineReasons, ...holdReasons])
	return pending.map(({ id, rank, title }, index) => (
		<fieldset key={id} className={styles.group}>
			<legend>{t('need', { rank, title: `\u2068${title}\u2069` })}</legend>
			<input type="hidden" name={`decisions.${index}.needId`} value={id} />
			<ChoiceGroup
				name={`decisions.${index}.outcome`}
				label={words('outcome').label}
				options={codes('outcomes', outcomes)}
				required
			/>
			<SelectField
				name={`decisions.${index}.reasonCode`}
				label={words('reasonCode').label}
				hint={t('groundHint')}
				options={reasons}
			/>
			<TextArea name={`decisions.${index}.reason`} {...words('reason', 1500)} required />
		</fieldset>
	))
}
