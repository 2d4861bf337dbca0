import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, type Option, SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'

import { Button } from '#app/components/ui/button.tsx'
import type { ChosenCadence } from '#app/domain/notifications/mail-preferences.server.ts'

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
