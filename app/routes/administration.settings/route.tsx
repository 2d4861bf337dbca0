import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { SettingButtons, SettingHistoryTable, SettingOutcome } from '#app/components/record/setting-parts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listTargets, setTarget } from '#app/domain/clocks/settings.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { targetChange, targetGroups, unitsOf } from '#app/forms/target.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { namesOf } from '#workflows/names.ts'
import type { Target, TargetName } from '#workflows/targets.ts'
import styles from './target-form.module.css'

export const handle = { words: ['settings', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const outcome = new URL(request.url).searchParams
	return {
		...(await listTargets(actor)),
		outcome: outcome.has('saved') ? 'saved' : outcome.has('same') ? 'same' : null,
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, targetChange)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { value } = parsed
	const changed = await setTarget(actor, value.name, value.type === 'save' ? value : undefined)
	return redirect(`/administration/settings?${changed ? 'saved' : 'same'}`, 303)
})

export default function TargetsRoute() {
	const t = useTranslations('settings')
	const refusals = useTranslations('refusals')
	const { rows, history, outcome } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const refused = answer && 'problem' in answer
	const wrong = answer && 'errors' in answer ? answer : undefined
	const of = (name: string) => rows.find((row) => row.name === name)
	return (
		<Page title={t('targets.title')} lead={<p>{t('targets.lead')}</p>}>
			{refused && <Notice tone="warning" title={refusals('forbidden')} />}
			{!answer && <SettingOutcome outcome={outcome} />}
			<p>{t('targets.counted')}</p>
			{namesOf(targetGroups).map((group) => (
				<Panel key={group} title={t(`targets.groups.${group}`)}>
					{targetGroups[group].map((name) => {
						const row = of(name)
						return row && <TargetForm key={name} {...row} {...(wrong?.typed.name === name && wrong)} />
					})}
				</Panel>
			))}
			<TargetHistory history={history} />
		</Page>
	)
}

type TargetFormProps = {
	name: TargetName
	now: Length
	shipped: Length
	changed: boolean
	errors?: Record<string, string>
	typed?: Record<string, unknown>
}

/** One target time: its description, its source, and its length from now on. */
export function TargetForm({ name, now, shipped, changed, errors, typed }: TargetFormProps) {
	const t = useTranslations('settings.targets')
	const length = useLength()
	const title = t(`names.${name}`)
	return (
		<section className={styles.target} id={name} aria-labelledby={`${name}-title`}>
			<h3 id={`${name}-title`}>{title}</h3>
			<p className={styles.note}>
				{t(`sources.${name}`)}. {t('shipped', { length: length(shipped) })}
				{changed && (
					<>
						{' '}
						<strong>{t('changed')}</strong>
					</>
				)}
			</p>
			<ActionForm errors={errors} values={typed ?? { ...now, amount: String(now.amount) }}>
				<input type="hidden" name="name" value={name} />
				<div className={styles.fields}>
					<NumberField name="amount" label={t('amount')} required />
					<SelectField
						name="unit"
						label={t('unit')}
						options={unitsOf(name).map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
						required
					/>
					<SettingButtons title={title} changed={changed} />
				</div>
			</ActionForm>
		</section>
	)
}

/** A length of time in words: "10 working days". */
function useLength() {
	const t = useTranslations('settings.targets.length')
	return ({ amount, unit }: Pick<Target, 'amount' | 'unit'>) => t(unit, { amount })
}

type Length = Pick<Target, 'amount' | 'unit'>
type Change = { id: string; at: Date; by: string; key: string; from: Length; to: Length }

/** Changes of target times: who, when, from what and to what. */
export function TargetHistory({ history }: { history: readonly Change[] }) {
	const say = useSay('settings.targets')
	const length = useLength()
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => ({
				...change,
				what: wordOf(say, `names.${key}`, key),
				from: length(from),
				to: length(to),
			}))}
		/>
	)
}
