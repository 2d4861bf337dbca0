import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { StatedSection } from '#app/components/record/stated-list.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { EquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import styles from './ledger.module.css'

type Part = keyof EquipmentLedger['told']
type ToldStep = EquipmentLedger['told'][Part][number]

/** What the steps of one part stated, each time they were taken. */
export function ToldPanel({ ledger, part }: { ledger: EquipmentLedger; part: Part }) {
	const t = useTranslations('equipmentRecords')
	const steps = ledger.told[part]
	return (
		<Panel title={t(`${part}.title`)} id={part}>
			<div className={styles.parts}>
				{steps.length === 0 && <Empty title={t(`${part}.none`)} />}
				{steps.map((step) => (
					<ToldPart key={step.id} step={step} />
				))}
			</div>
		</Panel>
	)
}

function ToldPart({ step: { type, at, fields, lost } }: { step: ToldStep }) {
	const t = useTranslations('equipmentRecords.exceptions')
	const events = useTranslations('events')
	const format = useFormatter()
	type Key = Parameters<typeof events>[0]
	const date = format.dateTime(new Date(at), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
	return (
		<>
			<StatedSection
				title={events(`equipment.${type}.label` as Key)}
				note={
					<>
						<p suppressHydrationWarning>{t('on', { date })}</p>
						<Corrected name={type} />
					</>
				}
				fields={fields}
				labelOf={(name) => events(`fields.${name}` as Key)}
			/>
			{lost.length > 0 && (
				<Table
					caption={t('lostPieces')}
					numeric={[1, 2]}
					head={[t('line'), t('lost'), t('damaged')]}
					rows={lost.map((line) => [
						<span key="line">
							{line.position}. <UserText>{line.description}</UserText>
						</span>,
						format.number(line.lost),
						format.number(line.damaged),
					])}
				/>
			)}
		</>
	)
}
