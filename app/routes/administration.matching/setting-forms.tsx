import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { SettingButtons } from '#app/components/record/setting-parts.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { MatchingSettingsView } from '#app/domain/matching/matching-settings.server.ts'
import { hasWords, useSay, wordOf } from '#app/i18n/use-say.ts'
import { type NumberKey, type SettingValue, shippedNumbers } from '#workflows/matching/settings.ts'
import styles from './matching-settings.module.css'

/** The typed values and errors of a refused form. */
type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

/** The last part of a key names the setting: `allocation.stateCap` is `stateCap`. */
export const nameIn = (key: string) => key.slice(key.indexOf('.') + 1)

/** Names and values of these settings in words. */
export function useSettingWords() {
	const t = useTranslations('settings.matching')
	const ofFit = useTranslations('matching.fit.criteria')
	const ofPriority = useSay('priority.criteria')
	const say = useSay('settings.matching')
	const criterion = (name: string) =>
		hasWords(ofFit, name) ? ofFit(name) : wordOf(ofPriority, `${name}.name`, name)
	const name = (key: string) => wordOf(say, `names.${nameIn(key)}`, key)
	const number = (key: NumberKey, value: number) => t(`units.${shippedNumbers[key].unit}`, { value })
	const weight = (of: string, value: number) => t('weight', { name: criterion(of), value })
	return { criterion, name, number, weight }
}

/** The parts in which two values differ; a number has none. */
export const changedIn = (value: SettingValue, other: SettingValue): [string, number][] =>
	typeof value === 'number' || typeof other === 'number'
		? []
		: Object.entries(value).filter(([name, part]) => other[name] !== part)

type WeightsFormProps = { row: MatchingSettingsView['weights'][number]; wrong: Wrong }

/** All weights of one score in one form, with their sum and criteria. */
export function WeightsForm({ row: { key, now, shipped, changed }, wrong }: WeightsFormProps) {
	const t = useTranslations('settings')
	const { criterion } = useSettingWords()
	const score = nameIn(key) as 'fit' | 'priority' // `matching.fit` or `matching.priority`
	const title = t(`matching.${score}`)
	const sum = Object.values(now).reduce((all, weight) => all + weight, 0)
	return (
		<Panel title={title} id={score}>
			<p>
				{t('matching.weightsHint')} {t('matching.sum', { sum })}
				{changed && (
					<>
						{' '}
						<strong>{t('matching.changed')}</strong>
					</>
				)}
			</p>
			<ActionForm
				errors={wrong?.errors}
				values={wrong?.typed ?? { value: now }}
				labelOf={(name) => criterion(name.slice(name.indexOf('.') + 1))}
			>
				<input type="hidden" name="key" value={key} />
				<div className={styles.weights}>
					{Object.entries(shipped).map(([name, value]) => (
						<NumberField
							key={name}
							name={`value.${name}`}
							label={criterion(name)}
							hint={t('matching.shipped', { value: String(value) })}
							required
						/>
					))}
				</div>
				<div className={styles.buttons}>
					<SettingButtons title={title} changed={changed} />
				</div>
			</ActionForm>
			<Anchors score={score} criteria={Object.keys(shipped)} />
		</Panel>
	)
}

const points = [0, 1, 2, 3, 4] as const

/** The meaning of each point of each criterion, beside the weights. */
function Anchors({ score, criteria }: { score: 'fit' | 'priority'; criteria: readonly string[] }) {
	const t = useTranslations('settings.matching')
	const { criterion } = useSettingWords()
	const anchor = useAnchor(score)
	return (
		<details>
			<summary>{t('anchors')}</summary>
			{criteria.map((name) => (
				<section key={name} className={styles.anchors}>
					<h3>{criterion(name)}</h3>
					<dl>
						{points.map((point) => {
							const text = anchor(name, point)
							return (
								text && (
									<div key={point}>
										<dt>{point}</dt>
										<dd>{text}</dd>
									</div>
								)
							)
						})}
					</dl>
				</section>
			))}
		</details>
	)
}

/** Not every criterion uses every point. */
function useAnchor(score: 'fit' | 'priority') {
	const ofFit = useTranslations('matching.fit.anchors')
	const priority = useSay('priority.criteria')
	return (name: string, point: number) => {
		const key = `${name}.points${point}`
		if (score === 'fit') return hasWords(ofFit, key) ? ofFit(key) : null
		return priority(key)
	}
}

type NumberFormProps = { row: MatchingSettingsView['numbers'][number]; wrong: Wrong }

/** One limit or share: its description, its default, and its value from now on. */
export function NumberForm({ row: { key, now, shipped, changed }, wrong }: NumberFormProps) {
	const t = useTranslations('settings.matching')
	const words = useSettingWords()
	const title = words.name(key)
	return (
		<div className={styles.number} id={nameIn(key)}>
			<ActionForm errors={wrong?.errors} values={wrong?.typed ?? { value: now }} labelOf={() => title}>
				<input type="hidden" name="key" value={key} />
				<div className={styles.line}>
					<NumberField
						name="value"
						label={title}
						hint={t('shipped', { value: words.number(key, shipped) })}
						required
					/>
					<div className={styles.buttons}>
						<SettingButtons title={title} changed={changed} />
					</div>
				</div>
			</ActionForm>
		</div>
	)
}
