import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { EarlierAssistance } from '#app/components/record/earlier-assistance.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { GroupOfStates } from '#app/components/record/group-of-states.tsx'
import { IndicatorsPanel, type ShownIndicator } from '#app/components/record/indicators-panel.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { FreeCapacity, LinesSummary } from '#app/components/record/lines-summary.tsx'
import { LossFields } from '#app/components/record/loss-fields.tsx'
import { MeasurementForm } from '#app/components/record/measurement-form.tsx'
import { NeededQuantity } from '#app/components/record/needed-quantity.tsx'
import { RecordedStep, StatedList } from '#app/components/record/stated-list.tsx'
import { TreatyPanel } from '#app/components/record/treaty-panel.tsx'
import type { StatedField } from '#app/forms/field-specs.ts'
import { titles } from '../dev.components/shown-parts.tsx'

const lines = [
	{ category: 'DOC_HAND', unit: 'PIECE', quantity: 40 },
	{ category: null, unit: null, quantity: null },
] as const
const fields: readonly StatedField[] = [
	{ name: 'reason', as: 'text', value: titles[0] },
	{ name: 'reason', as: 'text', value: titles[1] },
	{ name: 'quantity', as: 'number', value: 12_500 },
	{ name: 'noteDate', as: 'day', value: '2026-11-20' },
]
const measured = {
	id: '0',
	reached: '12',
	measuredOn: new Date('2026-11-20'),
	note: titles[1],
	by: titles[2].slice(0, 6),
}
const indicators: readonly ShownIndicator[] = titles.map((indicator, position) => ({
	position,
	indicator,
	unit: '',
	baseline: '0',
	target: '20',
	history: position === 0 ? [measured] : [],
	latest: position === 0 ? measured : null,
	progress: position === 0 ? 60 : null,
}))

/** Facts of needs and deliveries: with long texts, with one entry, and with none. */
export function ShownRecords() {
	const names = useTranslations('lists.names')
	return (
		<>
			<StatedList inColumns fields={fields} labelOf={() => names('request')} />
			<RecordedStep
				kind="equipment"
				step={{ key: 'recorded', type: 'shareSpecification', at: '2026-11-20T10:00:00Z', fields }}
			/>
			<p>
				<LinesSummary lines={lines} />
			</p>
			<p>
				<NeededQuantity kind="equipment" quantity={null} lines={lines} isExact={false} />
			</p>
			<p>
				<NeededQuantity kind="training" quantity={null} lines={[]} isExact />
			</p>
			<p>
				<FreeCapacity categories={[]}>{titles[2]}</FreeCapacity>
			</p>
			<DeliveryFileList
				deliveryId="0"
				files={(['clean', 'waiting', 'refused'] as const).map((status, at) => ({
					id: status,
					name: `${titles[at]}.pdf`,
					size: 10 ** (at + 3),
					purpose: 'photo',
					status,
					createdAt: '2026-11-20',
				}))}
			/>
			<DeliveryFileList deliveryId="0" files={[]} />
			<IndicatorsPanel indicators={indicators} addAt="#add" />
			<MeasurementForm
				indicators={indicators}
				from={null}
				today="2026-11-28"
				errors={{ reached: 'required' }}
				values={undefined}
			/>
			<ActionForm>
				<LossFields
					items={titles.map((description, at) => ({
						id: description,
						position: at + 1,
						description,
						there: at === 0 ? 28 : 30,
					}))}
				/>
			</ActionForm>
			<ActionForm values={{ group: { states: 'asean' } }}>
				<GroupOfStates
					name="states"
					groups={(['asean', 'bimstec'] as const).map((code, at) => ({
						code,
						from: '2026-11-20',
						note: titles[at] ?? '',
						states: at === 0 ? ['VNM'] : [],
					}))}
				/>
			</ActionForm>
			<JointPartsTable
				parts={(['proposed', 'accepted', 'declined'] as const).map((status, at) => ({
					stateIso3: status,
					state: titles[at]?.slice(0, 20) ?? '',
					status,
					reason: status === 'declined' ? titles[0] : '',
					hasAccount: status === 'proposed' ? false : null,
					proposedById: null,
					need:
						status === 'accepted'
							? {
									isSubmitted: true,
									title: titles[1],
									earliest: '2027-01-01',
									latest: null,
									parts: [
										{
											number: '1',
											status: 'delivering',
											quantity: 12,
											lines: [],
											id: null,
											path: null,
											delivery: '#joint',
										},
									],
								}
							: null,
				}))}
			/>
			<EarlierAssistance earlier={{ deliveries: [], declared: [] }} />
			<EarlierAssistance
				earlier={{
					deliveries: titles.map((programme, at) => ({
						id: programme,
						programme,
						status: 'planning',
						openedAt: new Date('2026-11-20'),
						sameUnit: at === 0,
					})),
					declared: titles.map((subject, at) => ({
						partner: titles[2],
						subject,
						from: 2019,
						to: at === 0 ? null : 2023,
						status: 'ENDED',
					})),
				}}
			/>
			<TreatyPanel
				treaties={[
					{ instrument: 'convention', status: 'party', on: new Date('2020-01-01'), source: titles[0] },
					{ instrument: 'protocol', status: 'not-recorded', on: null, source: null },
				]}
			/>
			<EntryHistory
				history={[
					{
						id: '0',
						at: '2026-11-20',
						by: titles[2].slice(0, 6),
						changes: [{ field: 'title', from: '', to: titles[0] }],
					},
				]}
				labelOf={() => names('request')}
				inWords={(_, value) => value}
			/>
		</>
	)
}
