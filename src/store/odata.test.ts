import { literal, pathOfLink, queryOf } from './odata';

describe('questions to Graph', () => {
  it('encodes what is in a value, and doubles quotes', () => {
    expect(literal("O'Brien")).toBe("'O''Brien'");
    const query = queryOf({ filter: `fields/Name eq ${literal("a&b#c d'e")}`, fields: 'all', top: 5 });
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      $filter: "fields/Name eq 'a&b#c d''e'",
      $expand: 'fields',
      $top: '5',
    });
  });

  it.each([
    [
      'https://graph.microsoft.com/v1.0/sites/a,b,c/lists/L/items?$skiptoken=UGFnZWQ9%3D',
      '/sites/a,b,c/lists/L/items?$skiptoken=UGFnZWQ9%3D',
    ],
    ['http://localhost:4310/v1.0/users?$top=1', '/users?$top=1'],
    ['https://proxy.example/graph/beta/users', '/users'],
  ])('takes of a link only what comes after the version: %s', (link, path) => {
    expect(pathOfLink(link)).toBe(path);
  });
});
