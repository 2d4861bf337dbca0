import { useTranslations } from 'use-intl/react'
import { AccessLogTable, VisibilityTable } from '#app/components/record/access-tables.tsx'
import { DeputyTable } from '#app/components/record/deputy-table.tsx'
import { InvitationActions, NoteTable } from '#app/components/record/note-table.tsx'
import { PostTable } from '#app/components/record/post-table.tsx'
import { SettingButtons, SettingHistoryTable, SettingOutcome } from '#app/components/record/setting-parts.tsx'
import { SharingTable } from '#app/components/record/sharing-table.tsx'
import { titles } from '../dev.components/shown-parts.tsx'

const [first, second, third] = titles
const day = new Date('2026-11-20')

/** Tables of people, posts and settings: long names in three scripts, vacant posts, periods at every stage. */
export function ShownPeople() {
	const t = useTranslations('componentGallery')
	return (
		<>
			<PostTable
				states={{ GHA: 'Ghana' }}
				posts={titles.map((title, at) => ({
					id: title,
					title,
					role: 'focalPoint',
					stateIso3: 'GHA',
					authority: at === 0 ? second : null,
					donor: null,
					regions: [],
					holder:
						at === 2
							? null
							: { id: '0', name: title.slice(0, 12), suspendedAt: at === 1 ? day : null, since: day },
					successor: at === 0 ? { name: third.slice(0, 6), from: day } : null,
				}))}
			/>
			<DeputyTable
				caption={t('records')}
				rows={(['coming', 'inForce', 'over'] as const).map((stage, at) => ({
					id: stage,
					person: { name: first.slice(0, 20) },
					deputy: { name: second.slice(0, 20) },
					role: 'caseOfficer',
					from: day,
					lastDay: day,
					reason: titles[at] ?? '',
					stage,
					endedAt: stage === 'over' ? day : null,
					mayEnd: stage === 'inForce',
				}))}
			/>
			<NoteTable
				notes={(['toVerify', 'ready', 'invited'] as const).map((stage) => ({
					id: stage,
					number: `NV/${stage}/2026`,
					dated: day,
					receivedOn: day,
					posts: 2,
					stage,
				}))}
			/>
			<InvitationActions id="0" name={second} stage="open" />
			<VisibilityTable classification="RESTRICTED" viewers={['managerWithOffer', 'donorWithConsent']} />
			<AccessLogTable reads={[{ id: '0', at: day, name: second, role: 'caseOfficer', what: 'page' }]} />
			<AccessLogTable reads={[]} />
			<SharingTable />
			<SettingOutcome outcome="saved" />
			<SettingButtons title={t('one')} changed />
			<SettingHistoryTable rows={[{ id: '0', at: day, by: second, what: t('one'), from: '1', to: first }]} />
		</>
	)
}
