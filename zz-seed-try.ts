import { mkdtempSync } from 'node:fs'
import { connectDatabase, disconnectDatabase, queuePool } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { signIn } from '#app/platform/auth.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { sampleAccounts, samplePassword, seedSampleWorld } from '#prisma/seed/sample-world.ts'
const db = await startEmbeddedDatabase(mkdtempSync('/tmp/seedtry-'))
await migrate(db.connection); connectDatabase(db.connection); const boss = await startQueue({ alone: true })
const t = Date.now()
console.log(await seedSampleWorld(), Date.now() - t)
const q = async (s: string) => (await queuePool().query(s)).rows
const stand = async () => JSON.stringify([await q('select id,status from request order by id'), await q('select id,status from need order by id'), await q('select count(*) from audit_entry')])
const before = await stand()
for (const a of [...sampleAccounts.slice(0, 2), sampleAccounts.at(-1)!]) console.log(a.post, (await signIn(new Request('http://localhost:3000/sign-in'), a.email, samplePassword)).status)
console.log((await signIn(new Request('http://localhost:3000/sign-in'), 'a.boateng@immigration.gh.example', 'wrong-wrong')).status)
await startWorker(boss)
for (let i = 0; i < 60; i++) { await new Promise((r) => setTimeout(r, 1000)); const [{ n }] = await q(`select count(*)::int n from notice where status='queued'`) as any; if (n === 0) { console.log('mails out after', i); break } }
await new Promise((r) => setTimeout(r, 3000))
console.log(await q(`select status, attempts, count(*) from notice group by 1,2`), await q(`select last_error, template, count(*) from notice where last_error is not null group by 1,2`))
console.log(await q(`select name, state, count(*) from pgboss.job group by 1,2`))
console.log('unchanged', before === (await stand()))
await boss.stop({ graceful: false }); await disconnectDatabase(); await db.stop(); process.exit(0)
