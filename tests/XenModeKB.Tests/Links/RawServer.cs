using System.Net;
using System.Net.Sockets;
using System.Text;

namespace XenModeKB.Tests.Links;

/// <summary>Answers whoever connects with one text, and then with another again and again until the other side hangs up.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(string start, string again)
    {
        _listener.Start();
        _ = Serve(Encoding.Latin1.GetBytes(start), Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(again, 200))));
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task Serve(byte[] start, byte[] again)
    {
        try
        {
            while (true)
            {
                _ = Answer(await _listener.AcceptTcpClientAsync(), start, again);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task Answer(TcpClient client, byte[] start, byte[] again)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await stream.WriteAsync(start);
                while (true)
                {
                    await stream.WriteAsync(again);
                }
            }
            catch (IOException)
            {
                // The other side has heard enough.
            }
        }
    }
}
