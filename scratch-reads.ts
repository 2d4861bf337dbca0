import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { seedSampleWorld } from '#prisma/seed/sample-world.ts'
import { systemActor } from '#app/platform/actor.ts'
import { getNeed } from '#app/domain/get-need.server.ts'
import { getDelivery } from '#app/domain/get-delivery.server.ts'
import { getMatching } from '#app/domain/get-matching.server.ts'
import { getProgramme } from '#app/domain/get-programme.server.ts'
import { listProgrammes } from '#app/domain/list-programmes.server.ts'
const db = await startEmbeddedDatabase('/tmp/mine-db')
await migrate(db.connection); connectDatabase(db.connection)
const boss = await startQueue({ alone: true })
const t0 = Date.now()
console.log('seeded', await seedSampleWorld(), Date.now() - t0)
const all = await withActor(systemActor, async (tx) => ({
 people: await tx.person.findMany({ select: { id: true, name: true, role: true, language: true, stateIso3: true, authorityId: true, regions: true, donor: true } }),
 needs: await tx.need.findMany(), deliveries: await tx.delivery.findMany(), programmes: await tx.programme.findMany() }))
console.log(all.needs.map((n) => `${n.stateIso3}:${n.status}`).join(' '))
console.log(all.deliveries.map((n) => `${n.kind}:${n.status}`).join(' '))
const tally: Record<string, number> = {}
const hit = async (key: string, work: () => Promise<unknown>) => {
 try { const r = await work(); tally[key + ' ok'] = (tally[key + ' ok'] ?? 0) + 1; return r as any }
 catch (e: any) { const k = key + ' ' + (e.code && e.reason ? e.code : 'CRASH ' + e.message.slice(-300)); tally[k] = (tally[k] ?? 0) + 1 }
}
const seen = new Set()
for (const p of all.people) {
 const actor = p as any
 if (seen.has(p.role + p.stateIso3)) continue
 seen.add(p.role + p.stateIso3)
 for (const n of all.needs) {
  const v = await hit(p.role + ' need', () => getNeed(actor, n.id))
  if (v && p.stateIso3 && (v.stateIso3 ?? n.stateIso3) !== p.stateIso3) console.log('LEAK need', p.name)
  if (v && p.stateIso3 && (v.status === 'proposed' || (n.status === 'proposed' && (v.programme || JSON.stringify(v.ahead).includes('acceptOffer') || v.latest?.type === 'proposeProgramme')))) console.log('LEAK proposed', p.role)
  if (v && p.stateIso3 && v.dueDiligence) console.log('LEAK dd')
 }
 for (const d of all.deliveries) { const v = await hit(p.role + ' delivery', () => getDelivery(actor, d.id)); if (v && p.stateIso3 && d.stateIso3 !== p.stateIso3) console.log('LEAK delivery'); if (v && p.role === 'donor' && v.course) console.log('LEAK donor') }
 for (const g of all.programmes) { const v = await hit(p.role + ' programme', () => getProgramme(actor, g.id)); if (v && p.stateIso3 && (v.room || v.needs.length)) console.log('LEAK room') }
 await hit(p.role + ' list', () => listProgrammes(actor, { text: 'a', page: 1 }))
 if (['caseOfficer', 'drafter', 'programmeManager'].includes(p.role)) for (const n of all.needs.slice(0, 12)) await hit(p.role + ' matching', () => getMatching(actor, n.id))
}
console.log(Object.entries(tally).map(([k, v]) => `${v}\t${k}`).join('\n'))
const officer = all.people.find((p) => p.role === 'caseOfficer') as any
for (const o of all.people.filter((p) => p.role === 'caseOfficer') as any[]) for (const n of all.needs.filter((n) => n.status === 'accepted')) {
 try { const m = await getMatching(o, n.id, 'fr'); console.log(o.name, n.kind, n.title.slice(0, 40), m.mayPropose, m.programmes.map((p) => `${p.code}:${p.verdict}`).join(' ')) } catch {}
}
const closed = all.deliveries.find((d) => d.kind === 'equipment' && ['closed', 'checks', 'customs', 'handedOver'].includes(d.status))
if (closed) { const m = all.people.find((p) => p.id === closed.managerId) as any; console.log(JSON.stringify(await getDelivery(m, closed.id), null, 1).slice(0, 5000)) }
const fr = all.needs.find((n) => n.status === 'reserved')
if (fr) { const s = all.people.find((p) => p.role === 'focalPoint' && p.stateIso3 === fr.stateIso3) as any; console.log(JSON.stringify({ ...(await getNeed(s, fr.id)), sections: 0, lines: 0 }, null, 1)) }
void officer
await boss.stop({ graceful: false }); await disconnectDatabase(); await db.stop(); process.exit(0)
