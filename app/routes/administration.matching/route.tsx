import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	listMatchingSettings,
	type MatchingSettingsView,
	setMatchingSetting,
} from '#app/domain/matching/matching-settings.server.ts'
import { matchingChange } from '#app/forms/matching-setting.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { type SettingValue, shippedNumbers } from '#workflows/matching/settings.ts'
import { namesOf } from '#workflows/names.ts'
import { changedIn, NumberForm, nameIn, useSettingWords, WeightsForm } from './setting-forms.tsx'

export const handle = {
	words: ['settings', 'refusals', 'matching.fit', 'priority.criteria'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const outcome = new URL(request.url).searchParams
	return {
		...(await listMatchingSettings(actor)),
		outcome: (['saved', 'same'] as const).find((each) => outcome.has(each)) ?? null,
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, matchingChange)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { value } = parsed
	const changed = await setMatchingSetting(actor, value.key, value.type === 'save' ? value.value : undefined)
	return redirect(`/administration/matching?${changed ? 'saved' : 'same'}`, 303)
})

export default function MatchingSettingsRoute() {
	const t = useTranslations('settings')
	const refusals = useTranslations('refusals')
	const { weights, numbers, history, outcome } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const wrong = answer && 'errors' in answer ? answer : undefined
	const wrongAt = (key: string) => (wrong?.typed.key === key ? wrong : undefined)
	return (
		<Page title={t('matching.title')} lead={<p>{t('matching.lead')}</p>}>
			{answer && 'problem' in answer && <Notice tone="warning" title={refusals('forbidden')} />}
			{!answer && outcome && (
				<Notice tone={outcome === 'saved' ? 'success' : 'info'} title={t(`${outcome}.title`)}>
					<p>{outcome === 'saved' ? t('matching.saved') : t('same.body')}</p>
				</Notice>
			)}
			{weights.map((row) => (
				<WeightsForm key={row.key} row={row} wrong={wrongAt(row.key)} />
			))}
			<Panel title={t('matching.shares')}>
				{numbers.map((row) => (
					<NumberForm key={row.key} row={row} wrong={wrongAt(row.key)} />
				))}
			</Panel>
			<MatchingHistory history={history} />
		</Page>
	)
}

/** Changes of matching settings: who, when, from what and to what. */
export function MatchingHistory({ history }: Pick<MatchingSettingsView, 'history'>) {
	const words = useSettingWords()
	const shown = (key: string, value: SettingValue, other: SettingValue) => {
		const number = namesOf(shippedNumbers).find((each) => nameIn(each) === key)
		if (typeof value === 'number') return number ? words.number(number, value) : String(value)
		return (
			<ul>
				{changedIn(value, other).map(([name, weight]) => (
					<li key={name}>{words.weight(name, weight)}</li>
				))}
			</ul>
		)
	}
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => ({
				...change,
				what: words.name(`.${key}`),
				from: shown(key, from, to),
				to: shown(key, to, from),
			}))}
		/>
	)
}
