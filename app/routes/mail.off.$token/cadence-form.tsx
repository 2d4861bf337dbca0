import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { Button } from '#app/components/ui/button.tsx'
import type { SwitchOff } from '#app/domain/notifications/switch-off.server.ts'

const buttons = { off: 'button', daily: 'daily', atOnce: 'atOnce' } as const

/** A button for each way these letters can come but the present one; what needs more choices is in the account. */
export function CadenceForm({ kinds, offered }: SwitchOff) {
	const t = useTranslations('mailOff')
	const ways = (['off', 'daily', 'atOnce'] as const).filter(
		(way) => offered.includes(way) && kinds.some(({ cadence }) => cadence !== way),
	)
	return (
		<form method="post" className={formStyles.form}>
			{ways.map((way, at) => (
				<Button key={way} name="cadence" value={way} tone={at === 0 ? 'primary' : 'secondary'}>
					{t(buttons[way])}
				</Button>
			))}
		</form>
	)
}
