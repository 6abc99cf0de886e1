import { Button, TextInput } from "@mantine/core";
import type { Metadata } from "next";
import { requirePage } from "@/app/_http/require-page";
import { listPeople, type Person } from "@/lib/auth";
import { paths } from "@/lib/paths";
import { askedPage, askedText, type Query } from "../_list/asked";
import { Pager } from "../_list/pager";
import classes from "../_list/list-page.module.css";
import { PersonControls } from "./person-controls";

export const metadata: Metadata = { title: "Users" };

const SIZE = 25;

export default async function UsersPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await requirePage("see-people");
  const query = await searchParams;
  const [page, search] = [askedPage(query), askedText(query, "search")];
  const { people, total } = await listPeople(actor, { search, page, size: SIZE });
  return (
    <div className={classes.page}>
      <h1>Users</h1>
      <div className={classes.tools}>
        <form role="search" action={paths.admin.users} className={classes.search}>
          <TextInput label="Name or email address" name="search" type="search" defaultValue={search} />
          <Button type="submit" variant="default">
            Search
          </Button>
        </form>
        <p className={classes.count}>{total === 1 ? "1 account" : `${total} accounts`}</p>
      </div>
      {people.length === 0 ? <p>Try a shorter part of the name: nobody fits “{search}”.</p> : <PeopleTable people={people} self={actor.id} />}
      <Pager page={page} size={SIZE} total={total} path={paths.admin.users} query={search === "" ? {} : { search }} />
    </div>
  );
}

function PeopleTable({ people, self }: { readonly people: readonly Person[]; readonly self: string }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email address</th>
          <th scope="col">Joined</th>
          <th scope="col">Role and access</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              {person.id === self && " (you)"}
            </th>
            <td>{person.email}</td>
            <td data-label="Joined">{person.joinedAt.toISOString().slice(0, 10)}</td>
            <td>
              <PersonControls id={person.id} name={person.name} role={person.role} disabled={person.disabled} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
