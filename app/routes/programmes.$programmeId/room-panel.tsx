import { useFormatter, useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { Panel } from '#app/components/panel.tsx'
import { Codes } from '#app/components/told-list.tsx'
import type { ProgrammeView } from '#app/domain/get-programme.server.ts'

/** How full the programme is, all States together. */
export function RoomPanel({ room, unit }: { room: NonNullable<ProgrammeView['room']>; unit: string }) {
	const t = useTranslations('programmes.room')
	const format = useFormatter()
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: t('unit'), value: <Codes list="capacityUnits" codes={[unit]} /> },
					{ label: t('total'), value: format.number(room.capacity) },
					{ label: t('held'), value: format.number(room.held) },
					{ label: t('confirmed'), value: format.number(room.confirmed) },
					{ label: t('free'), value: <strong>{format.number(room.free)}</strong> },
				]}
			/>
		</Panel>
	)
}
