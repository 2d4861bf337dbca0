import { useFormatter, useTranslations } from 'use-intl/react'
import { FiledAnswers } from '#app/components/filing/filed-answers.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { asText } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Scoring } from '#app/domain/priority/get-scoring.server.ts'
import { pointChoices } from '#app/forms/priority-score.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import type { Evidence } from '#workflows/priority/evidence.ts'
import styles from './priority.module.css'

type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

/** The form that each officer completes alone. */
export function ScoreForm({ shown, wrong }: { shown: Scoring; wrong: Wrong }) {
	const t = useTranslations('priority')
	const { criteria, own, round, state } = shown
	const sum = criteria.reduce((all, { weight }) => all + weight, 0)
	const nameOf = (field: string) => {
		const name = `criteria.${field.split('.')[0]}.name`
		return hasWords(t, name) ? t(name) : undefined
	}
	return (
		<Panel title={t('form.title')} id="score">
			<p>{t('form.lead')}</p>
			{own && <Notice title={t('form.change')}>{state === 'third' && <p>{t('form.thirdAsked')}</p>}</Notice>}
			<div className={styles.wide}>
				<ActionForm
					errors={wrong?.errors}
					values={wrong?.typed ?? startOf(shown)}
					labelOf={nameOf}
					sends={{ name: 'type', value: 'score' }}
				>
					<input type="hidden" name="round" value={round} />
					{criteria.map((criterion) => (
						<CriterionFields key={criterion.criterion} shown={criterion} sum={sum} />
					))}
					<Button name="type" value="score">
						{t('form.submit')}
					</Button>
				</ActionForm>
			</div>
		</Panel>
	)
}

/** The earlier score; at first only the points computed from the State's own order are chosen. */
const startOf = ({ own, criteria }: Scoring) =>
	Object.fromEntries(
		criteria.map(({ criterion, computed }) => {
			const given = own?.[criterion] ?? { points: computed ?? undefined, comment: '' }
			const points = given.points === null ? 'unknown' : given.points
			return [criterion, { points, comment: given.comment }]
		}),
	)

type ShownCriterion = Scoring['criteria'][number]

/** One criterion: its facts, the meaning of each point and the officer's choice, side by side where there is room. */
function CriterionFields({ shown, sum }: { shown: ShownCriterion; sum: number }) {
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
		<fieldset className={styles.criterion}>
			<legend>{words(`${criterion}.name`)}</legend>
			<div className={styles.row}>
				<div>
					<p className={styles.about}>
						{words(`${criterion}.about`)} {t('weight', { weight, sum })}
					</p>
					<Known shown={shown} />
				</div>
				<ChoiceGroup name={`${criterion}.points`} label={t('points')} options={options} required />
				<TextArea name={`${criterion}.comment`} label={t('comment')} rows={3} />
			</div>
		</fieldset>
	)
}

/** The facts for a criterion and the answers they come from. */
function Known({ shown: { evidence, answers, computed } }: { shown: ShownCriterion }) {
	const t = useTranslations('priority')
	const sections = useTranslations('draft.sections')
	const told = useEvidence()
	return (
		<div className={styles.known}>
			{evidence.length > 0 && (
				<>
					<p className={styles.title}>{t('form.known')}</p>
					<ul>
						{evidence.map((each) => (
							<li key={each.key}>{told(each)}</li>
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

/** Typed text of a form that is no longer open, so that it is not lost. */
export function TypedComments({ typed }: { typed: Record<string, unknown> }) {
	const t = useTranslations('priority.criteria')
	const comments = priorityCriteria.flatMap((criterion) => {
		const text = asText(typed[`${criterion}.comment`])
		return text ? [{ label: t(`${criterion}.name`), value: <UserText block>{text}</UserText> }] : []
	})
	return comments.length > 0 && <FactList items={comments} />
}

/** A fact in words; several numbers are listed as the reader's language does. */
export function useEvidence() {
	const t = useTranslations('priority.evidence')
	const format = useFormatter()
	return ({ key, values = {} }: Evidence) => {
		const shown = Object.entries(values).map(([name, value]) =>
			typeof value === 'object' ? [name, format.list(value.map(String))] : [name, value],
		)
		return t(key as 'rank', Object.fromEntries(shown) as { rank: number; of: number })
	}
}
