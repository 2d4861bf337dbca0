import { useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { FieldGroup } from '#app/components/form/field-group.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import type { Scoring } from '#app/domain/priority/get-scoring.server.ts'
import { pointChoices } from '#app/forms/priority-score.ts'
import styles from './priority.module.css'

type ShownCriterion = Scoring['criteria'][number]

/** One criterion: what is known, what each of the points stands for, and the officer's choice. */
export function CriterionFields({ shown, sum }: { shown: ShownCriterion; sum: number }) {
	const t = useTranslations('priority.form')
	const words = useTranslations('priority.criteria')
	const { criterion, weight } = shown
	const options = pointChoices.map((value) => ({
		value,
		label:
			value === 'unknown'
				? t('unknown')
				: t('option', { points: value, anchor: words(`${criterion}.points${value}`) }),
	}))
	return (
		<FieldGroup
			title={words(`${criterion}.name`)}
			hint={`${words(`${criterion}.about`)} ${t('weight', { weight, sum })}`}
			help={<Known shown={shown} />}
		>
			<ChoiceGroup name={`${criterion}.points`} label={t('points')} options={options} required />
			<TextArea name={`${criterion}.comment`} label={t('comment')} rows={2} />
		</FieldGroup>
	)
}

/** The facts beside a criterion and the answers they come from. */
function Known({ shown: { evidence, answers, computed } }: { shown: ShownCriterion }) {
	const t = useTranslations('priority')
	const sections = useTranslations('draft.sections')
	return (
		<div className={styles.known}>
			{evidence.length > 0 && (
				<>
					<p className={styles.title}>{t('form.known')}</p>
					<ul>
						{evidence.map(({ key, values }) => (
							<li key={key}>
								{t(`evidence.${key}` as 'evidence.rank', values as { rank: number; of: number })}
							</li>
						))}
						{computed !== null && <li>{t('form.computed', { points: computed })}</li>}
					</ul>
				</>
			)}
			{answers.length > 0 && (
				<details>
					<summary>{t('form.answers')}</summary>
					{answers.map((told) => (
						<section key={told.section}>
							<p className={styles.title}>{sections(told.section)}</p>
							<FiledAnswers {...told} />
						</section>
					))}
				</details>
			)}
		</div>
	)
}
