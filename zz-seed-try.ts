import { mkdtempSync } from 'node:fs'
import { connectDatabase, disconnectDatabase, queuePool, withActor } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { systemActor } from '#app/platform/actor.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedSampleWorld } from '#prisma/seed/sample-world.ts'
const t0 = Date.now(), lap = (w: string) => console.log(w, Date.now() - t0)
const db = await startEmbeddedDatabase(mkdtempSync('/tmp/seedtry-')); lap('pglite')
await migrate(db.connection); connectDatabase(db.connection); const boss = await startQueue({ alone: true }); lap('queue')
try {
console.log(await seedSampleWorld()); lap('seeded')
console.log(await seedSampleWorld()); lap('again')
} catch (e) { console.error(String(e)); const { needFacts, programmeFacts, dayOf } = await import('#app/domain/matching-facts.server.ts'); const { rankProgrammes } = await import('#workflows/matching/match-programme.ts'); await withActor(systemActor, async (tx) => { for (const n of await tx.need.findMany({ where: { status: 'accepted' } })) { const f = await needFacts(tx, n.id); const best = rankProgrammes(f, await programmeFacts(tx, f.stateIso3), dayOf(new Date())).slice(0, 3); console.dir([n.title, f, best.map((b) => [b.programmeId, b.findings.filter((x) => x.result !== 'pass')])], { depth: 6 }) } }) }
await withActor(systemActor, async (tx) => {
	console.log(await tx.request.groupBy({ by: ['status'], _count: true }))
	console.log(await tx.need.groupBy({ by: ['status'], _count: true }))
	console.log(await tx.delivery.groupBy({ by: ['kind', 'status'], _count: true }))
	console.log(await tx.notice.count(), await tx.auditEntry.count())
	console.log((await tx.request.findMany({ orderBy: { createdAt: 'asc' } })).map((r) => [r.reference, r.status, r.createdAt.toISOString(), r.updatedAt.toISOString(), r.dueDiligence].join(' ')).join('\n'))
})
console.log((await queuePool().query('select * from audit_broken()')).rows)
console.log((await queuePool().query(`select data->>'event' e, start_after from pgboss.job where name='ring-timer' and start_after > now() order by 2`)).rows)
await boss.stop({ graceful: false }); await disconnectDatabase(); await db.stop(); process.exit(0)
