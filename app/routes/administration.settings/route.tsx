import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { SettingOutcome } from '#app/components/record/setting-parts.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listTargets, setTarget } from '#app/domain/clocks/settings.server.ts'

import { parseForm } from '#app/forms/parse-form.ts'
import { targetChange, targetGroups } from '#app/forms/target.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { TargetForm } from './target-form.tsx'
import { TargetHistory } from './target-history.tsx'

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
			{Object.entries(targetGroups).map(([group, names]) => (
				<Panel key={group} title={t(`targets.groups.${group as keyof typeof targetGroups}`)}>
					{names.map((name) => {
						const row = of(name)
						return row && <TargetForm key={name} {...row} {...(wrong?.typed.name === name && wrong)} />
					})}
				</Panel>
			))}
			<TargetHistory history={history} />
		</Page>
	)
}
