import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { AllocationView } from '#app/domain/allocation/get-allocation.server.ts'
import { defaultAllocationSettings } from '#workflows/allocation/settings.ts'
import { namesOf } from '#workflows/names.ts'

const settingNames = namesOf(defaultAllocationSettings)

/** The record of a run: its steps, method, settings and checksum, to be downloaded and repeated. */
export function RecordPanel({ run, asked }: { run: AllocationView; asked: boolean }) {
	const t = useTranslations('allocation.record')
	const format = useFormatter()
	const { id, outcome, solver, hash, settings } = run
	if (!outcome) return null
	const { method, greedyReasons, replayed } = outcome
	return (
		<Panel title={t('title')} id="record">
			{replayed && 'same' in replayed ? <Replayed {...replayed} /> : asked && <Notice title={t('asked')} />}
			<Steps steps={outcome.steps} />
			<FactList
				items={[
					{ label: t('method'), value: t(`methods.${method}`) },
					...(greedyReasons.length > 0
						? [
								{
									label: t('because'),
									value: greedyReasons.map((reason) => <p key={reason}>{t(`reasons.${reason}`)}</p>),
								},
							]
						: []),
					{
						label: t('solver'),
						value: <bdi>{[solver?.name, solver?.version].filter(Boolean).join(' ')}</bdi>,
					},
					{ label: t('hash'), value: <code dir="ltr">{hash}</code> },
				]}
			/>
			{settings && (
				<details>
					<summary>{t('settings')}</summary>
					<FactList
						items={settingNames.map((name) => ({
							label: t(`settingNames.${name}`),
							value: format.number(settings[name]),
						}))}
					/>
				</details>
			)}
			<p>
				<a href={`/allocations/${id}/record.json`}>{t('download')}</a>
			</p>
			<ActionForm>
				<Button name="type" value="replay" tone="secondary">
					{t('replay')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

function Replayed({ same, at }: { same: boolean; at: string }) {
	const t = useTranslations('allocation.record')
	return (
		<Notice tone={same ? 'success' : 'warning'} title={t(same ? 'same' : 'different')}>
			{!same && <p>{t('differentBody')}</p>}
			<LocalDate value={at} />
		</Notice>
	)
}

function Steps({ steps }: Pick<NonNullable<AllocationView['outcome']>, 'steps'>) {
	const t = useTranslations('allocation')
	const format = useFormatter()
	return (
		<Table
			caption={t('record.steps')}
			head={[t('columns.step'), t('columns.value'), t('columns.bound'), t('columns.gap')]}
			numeric={[1, 2, 3]}
			rows={steps.map(({ step, value, bound, gap, proven }) => [
				t(`record.stepNames.${step}`),
				format.number(value),
				bound === null ? t('record.unknown') : format.number(bound),
				proven
					? t('record.proven')
					: gap === null
						? t('record.unknown')
						: format.number(gap, { style: 'percent', maximumFractionDigits: 2 }),
			])}
		/>
	)
}
