import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, type Option, SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	type ChosenCadence,
	getMailPreferences,
	setEmailSettings,
} from '#app/domain/notifications/mail-preferences.server.ts'
import { mailPreferences } from '#app/forms/email.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { knownZones } from '#workflows/calendars/known-zones.ts'

/** Time zones as options, by their standard names. */
const zoneNames = knownZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

export const handle = { words: ['emailSettings', 'emailKinds', 'ownAccount.title'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await getMailPreferences(actor)),
	zones: zoneNames,
	at: now(),
	done: new URL(request.url).searchParams.has('done'),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, mailPreferences)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await setEmailSettings(actor, parsed.value)
	return redirect('/account/email-settings?done', 303)
})

export default function MailPreferencesRoute() {
	const t = useTranslations('emailSettings')
	const account = useTranslations('ownAccount')
	const { done, ...preferences } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const refused = answer && 'typed' in answer ? answer : null
	const problem = answer && 'problem' in answer ? answer.problem : null
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/account', label: account('title') }]}
		>
			<WaitNotice problem={problem} />
			{done && !refused && !problem && (
				<Notice tone="success" title={t('done.title')}>
					<p>{t('done.body')}</p>
				</Notice>
			)}
			<PreferencesForm {...preferences} errors={refused?.errors} typed={refused?.typed ?? problem?.typed} />
			<p>
				<a href="/account/email-settings/digest">{t('toDigest')}</a>
			</p>
			<Always />
		</Page>
	)
}

const reasons = ['asked', 'decided', 'dated', 'own'] as const

/** The e-mails that cannot be switched off, and why. */
function Always() {
	const t = useTranslations('emailSettings.always')
	return (
		<Panel title={t('title')}>
			<p>{t('lead')}</p>
			<ul>
				{reasons.map((reason) => (
					<li key={reason}>{t(reason)}</li>
				))}
			</ul>
		</Panel>
	)
}

type PreferencesFormProps = {
	kinds: readonly ChosenCadence[]
	timeZone: string
	zones: readonly Option[]
	/** The time at which the page was shown, for its clock. */
	at: Date
	errors?: Errors | undefined
	typed?: Record<string, unknown> | undefined
}

/** One choice for each kind of e-mail the reader can receive, and the time zone. */
export function PreferencesForm({ kinds, timeZone, zones, at, errors, typed }: PreferencesFormProps) {
	const t = useTranslations('emailSettings')
	const kindWords = useTranslations('emailKinds')
	const format = useFormatter()
	const stored = Object.fromEntries(kinds.map(({ kind, cadence }) => [kind, cadence]))
	const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
	return (
		<ActionForm errors={errors} values={typed ?? { ...stored, timeZone }}>
			{kinds.map(({ kind, cadences }) => (
				<ChoiceGroup
					key={kind}
					name={kind}
					label={kindWords(`${kind}.name`)}
					hint={kindWords(`${kind}.covers`)}
					required
					options={cadences.map((cadence) => ({ value: cadence, label: t(`cadences.${cadence}`) }))}
				/>
			))}
			<SelectField
				name="timeZone"
				label={t('timeZone')}
				hint={t('localTime', { time })}
				required
				options={zones}
			/>
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}
