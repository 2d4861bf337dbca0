import { useFormatter, useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Parts } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'

type Received = StateRecord['received']

/** What a State was given: courses and people trained, equipment by category, work of experts. */
export function ReceivedPanel({ received }: { received: Received }) {
	const t = useTranslations('stateRecord.received')
	const format = useFormatter()
	const { courses, certificates, days, accepted, equipment } = received
	const counts = [
		{ label: t('courses'), count: courses },
		{ label: t('certificates'), count: certificates },
		{ label: t('days'), count: days },
		{ label: t('accepted'), count: accepted },
	].filter(({ count }) => count > 0)
	const facts = counts.map(({ label, count }) => ({ label, value: format.number(count) }))
	const people = courses > 0 ? [{ label: t('trained'), value: <Trained received={received} /> }] : []
	return (
		<Fold title={t('title', { year: String(received.since) })} id="received">
			{facts.length === 0 && equipment.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Parts>
					{facts.length > 0 && <FactList items={[...facts.slice(0, 1), ...people, ...facts.slice(1)]} />}
					{equipment.length > 0 && <EquipmentTable equipment={equipment} />}
				</Parts>
			)}
		</Fold>
	)
}

function Trained({ received: { trained } }: { received: Received }) {
	const t = useTranslations('stateRecord.received')
	const format = useFormatter()
	const of = (sex: 'female' | 'male' | 'notStated') => trained.find((one) => one.sex === sex)?.people ?? 0
	return (
		<>
			{format.number(trained.reduce((sum, { people }) => sum + people, 0))}
			<div>
				<small>{t('bySex', { female: of('female'), male: of('male'), notStated: of('notStated') })}</small>
			</div>
		</>
	)
}

function EquipmentTable({ equipment }: Pick<Received, 'equipment'>) {
	const t = useTranslations('stateRecord.received')
	const codes = useTranslations('codes.equipmentCategories')
	const format = useFormatter()
	return (
		<Table
			caption={t('equipment')}
			head={[t('category'), t('handedOver'), t('checked'), t('used')]}
			numeric={[1, 2, 3]}
			rows={equipment.map(({ category, pieces, checked, used }) => [
				category ? codes(category) : t('other'),
				format.number(pieces),
				format.number(checked),
				used === null ? t('notChecked') : format.number(used),
			])}
		/>
	)
}

/** What UNODC and others did for the State lately. */
export function SupportPanel({ support: { deliveries, declared } }: Pick<StateRecord, 'support'>) {
	const t = useTranslations('stateRecord.support')
	const codes = useTranslations('codes')
	return (
		<Fold title={t('title')} id="support">
			{deliveries.length === 0 && declared.length === 0 && <p>{t('none')}</p>}
			<Parts>
				{deliveries.length > 0 && (
					<Table
						caption={t('byUnodc')}
						head={[t('programme'), t('status'), t('opened')]}
						rows={deliveries.map(({ id, kind, status, openedAt, programme }) => [
							<a key="link" href={`/deliveries/${id}`}>
								<bdi>{programme || codes(`kinds.${kind}`)}</bdi>
							</a>,
							<StatusTag key="status" kind="delivery" status={status} />,
							<LocalDate key="opened" value={openedAt} />,
						])}
					/>
				)}
				{declared.length > 0 && (
					<Table
						caption={t('byOthers')}
						head={[t('partner'), t('subject'), t('period'), t('status')]}
						rows={declared.map(({ partner, subject, status, from, to }) => [
							<UserText key="partner">{partner}</UserText>,
							<UserText key="subject">{subject}</UserText>,
							periodOf(t, from, to),
							status ? codes(`supportStatuses.${status}`) : '',
						])}
					/>
				)}
			</Parts>
		</Fold>
	)
}

type Say = ReturnType<typeof useTranslations<'stateRecord.support'>>

function periodOf(t: Say, from: number | null, to: number | null) {
	if (from === null) return to === null ? '' : String(to)
	return to === null ? t('from', { from: String(from) }) : t('fromTo', { from: String(from), to: String(to) })
}
